import { POST as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import type { protectedResourceRules } from "@/lib/provider/refusals/protected-resource";
import { store } from "@/lib/provider/store/prisma";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { freshCode, freshTokens } from "./issued-tokens";
import { api, origin, ownedClient, postForm, redirectUri, token, type Provocation } from "./requests";

export const protectedResourceProvocations = {
  "access-token-sent-once": () =>
    postForm(userinfo, { access_token: makeSecret() }, { Authorization: `Bearer ${makeSecret()}` }),
  "bearer-header-form": () => api('Bearer "quoted"'),
  "access-token-known": () => api(`Bearer ba_${makeSecret()}`),
  "access-token-revoked": async () => {
    const { accessToken, accessTokenId } = await freshTokens();
    await store.grants.revokeAccessToken(accessTokenId, new Date());
    return api(`Bearer ${accessToken}`);
  },
  "access-token-expired": async () => api(`Bearer ${(await freshTokens({}, -1)).accessToken}`),
  "access-token-of-a-user": async () => {
    const { headers } = await ownedClient({ grantTypes: ["client_credentials"] });
    const answer = (await (await token({ grant_type: "client_credentials" }, headers)).json()) as Record<
      string,
      string
    >;
    return api(`Bearer ${answer.access_token}`);
  },
  "access-token-scope": async () => api(`Bearer ${(await freshTokens({ scope: ["openid"] })).accessToken}`),
  "access-token-jwt": () => api("Bearer e30.e30.e30"),
  "access-token-audience": async () => {
    const { headers, code } = await freshCode({ resources: [`${origin}/provider/oauth/userinfo`] });
    const answer = await token({ grant_type: "authorization_code", code, redirect_uri: redirectUri }, headers);
    return api(`Bearer ${((await answer.json()) as { access_token: string }).access_token}`);
  },
} satisfies Record<keyof typeof protectedResourceRules, Provocation>;
