import type { registrationMetadataRules } from "@/lib/provider/refusals/registration-metadata";
import { store } from "@/lib/provider/store/prisma";
import { settings } from "@/lib/settings";
import { freshCode } from "./issued-tokens";
import { register } from "./registration";
import { redirectUri, token, type Provocation } from "./requests";

/** Registers a client whose sector's document is at `path` of the one origin that may be asked. */
async function sector(path: string): Promise<Response> {
  return register({ subject_type: "pairwise", sector_identifier_uri: `${settings().outboundOrigins[0]}${path}` });
}

export const registrationMetadataProvocations = {
  "member-seconds": () => register({ default_max_age: -1 }),
  "member-server-address": () => register({ jwks_uri: "http://c.example/jwks" }),
  "keys-in-one-way": () => register({ jwks: { keys: [] }, jwks_uri: "https://c.example/jwks" }),
  "keys-needed": () => register({ token_endpoint_auth_method: "private_key_jwt" }),
  "keys-usable": () => register({ jwks: { keys: [{ kty: "oct", k: "x" }] } }),
  "sector-identifier-needed": () =>
    register({ subject_type: "pairwise", redirect_uris: [redirectUri, "https://d.example/cb"] }),
  "sector-identifier-readable": () => sector("/no-list"),
  "sector-identifier-lists": () => sector("/empty-list"),
  "post-logout-redirect-uri-registrable": () => register({ post_logout_redirect_uris: ["http://c.example/bye"] }),
  "code-redirect-uri-registered": async () => {
    const { client, headers, code } = await freshCode();
    await store.clients.change(client.ownerUid!, client.clientId, { redirectUris: ["https://c.example/new"] });
    return token({ grant_type: "authorization_code", code, redirect_uri: redirectUri }, headers);
  },
} satisfies Record<keyof typeof registrationMetadataRules, Provocation>;
