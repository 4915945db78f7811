import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { after } from "@/lib/provider/config";
import type { tokenRequestRules } from "@/lib/provider/refusals/token-request";
import { store } from "@/lib/provider/store/prisma";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { freshCode, freshTokens, newPair } from "./issued-tokens";
import { ownedClient, postForm, redirectUri, token, type Provocation } from "./requests";

type Fresh = Awaited<ReturnType<typeof freshCode>>;

function redeem({ code, headers }: Fresh, redirect_uri: string = redirectUri): Promise<Response> {
  const place: Record<string, string> = redirect_uri === "" ? {} : { redirect_uri };
  return token({ grant_type: "authorization_code", code, ...place }, headers);
}

function refresh(refresh_token: string, headers: Record<string, string>): Promise<Response> {
  return token({ grant_type: "refresh_token", refresh_token }, headers);
}

export const tokenRequestProvocations = {
  "grant-type-missing": () => token({}),
  "grant-type-supported": () => token({ grant_type: "magic" }),
  "grant-type-registered": () => token({ grant_type: "client_credentials" }),
  "code-missing": () => token({ grant_type: "authorization_code" }),
  "code-known": () => token({ grant_type: "authorization_code", code: `bc_${makeSecret()}` }),
  "authorization-withdrawn": async () => {
    const fresh = await freshCode();
    await store.consents.withdraw(fresh.user.uid, fresh.client.clientId, new Date());
    return redeem(fresh);
  },
  "code-expired": async () => redeem(await freshCode({}, 61)),
  "code-used-once": async () => {
    const fresh = await freshCode();
    await redeem(fresh);
    return redeem(fresh);
  },
  "redirect-uri-missing": async () => redeem(await freshCode(), ""),
  "redirect-uri-same": async () => redeem(await freshCode(), `${redirectUri}/`),
  "refresh-token-missing": () => token({ grant_type: "refresh_token" }),
  "refresh-token-known": async () => refresh(`br_${makeSecret()}`, (await ownedClient()).headers),
  "refresh-token-expired": async () => {
    const { refreshToken, headers } = await freshTokens({}, -1);
    return refresh(refreshToken, headers);
  },
  "refresh-token-used-once": async () => {
    const { refreshToken, refreshTokenId, headers } = await freshTokens();
    const aMinuteAgo = after(new Date(), -60);
    await store.grants.rotate(refreshTokenId, newPair(["read"], new Date()).rows, () => "sealed", aMinuteAgo);
    return refresh(refreshToken, headers);
  },
  "confidential-client-only": async () => {
    const { client } = await ownedClient({ type: "public", grantTypes: ["client_credentials"] });
    return token({ grant_type: "client_credentials", client_id: client.clientId }, {});
  },
  "token-missing": async () => postForm(revoke, {}, (await ownedClient()).headers),
  "introspection-proof": async () => {
    const { client } = await ownedClient({ type: "public" });
    return postForm(introspect, { client_id: client.clientId, token: "x" });
  },
} satisfies Record<keyof typeof tokenRequestRules, Provocation>;
