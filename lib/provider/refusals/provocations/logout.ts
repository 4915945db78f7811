import { GET as logout } from "@/app/provider/oauth/(front-channel)/logout/route";
import type { logoutRules } from "@/lib/provider/refusals/logout";
import { makeUser } from "@/lib/provider/testing/fixtures";
import { makeIdToken } from "@/lib/provider/tokens/id-token";
import { makeMissingSigningKeys } from "@/lib/provider/tokens/signing-keys";
import { origin, ownedClient, type Provocation } from "./requests";

/** Asks for a logout with an ID Token of a new client, but for the changes. */
async function askForLogout(changes: Record<string, string>): Promise<Response> {
  await makeMissingSigningKeys();
  const { client } = await ownedClient({ options: { postLogoutRedirectUris: ["https://c.example/bye"] } });
  const now = new Date();
  const occasion = {
    client,
    user: await makeUser(),
    authTime: now,
    nonce: null,
    sessionId: null,
    claims: [],
    accessToken: "x",
    now,
  };
  const asked = new URLSearchParams({ id_token_hint: await makeIdToken(occasion), ...changes });
  const headers = { Accept: "application/json" };
  return logout(new Request(`${origin}/provider/oauth/logout?${asked.toString()}`, { headers }));
}

export const logoutProvocations = {
  "logout-hint-own": () => askForLogout({ id_token_hint: "e30.e30." }),
  "logout-client-same": () => askForLogout({ client_id: "somebody-else" }),
  "post-logout-redirect-uri-registered": () => askForLogout({ post_logout_redirect_uri: "https://c.example/bye/" }),
} satisfies Record<keyof typeof logoutRules, Provocation>;
