import type { openidRules } from "@/lib/provider/refusals/openid";
import { freshCode } from "./issued-tokens";
import { authorize, redirectUri, signedInCookie, token, type Provocation } from "./requests";

/** An ID Token of a new person for a new client. */
async function freshIdToken() {
  const { client, headers, code } = await freshCode({ scope: ["openid"] });
  const answer = await token({ grant_type: "authorization_code", code, redirect_uri: redirectUri }, headers);
  return { client, idToken: ((await answer.json()) as { id_token: string }).id_token };
}

export const openidProvocations = {
  "claims-object": () => authorize({ scope: "openid", claims: "[]" }),
  "acr-met": () => authorize({ scope: "openid", claims: '{"id_token":{"acr":{"essential":true,"value":"hardware"}}}' }),
  "id-token-hint-own": () => authorize({ scope: "openid", id_token_hint: "no ID Token" }),
  "hints-agree": async () => {
    const { client, idToken } = await freshIdToken();
    const claims = '{"id_token":{"sub":{"value":"somebody else"}}}';
    return authorize({ scope: "openid", id_token_hint: idToken, claims }, { client });
  },
  "hinted-user-required": async () => {
    const { client, idToken } = await freshIdToken();
    const headers = { cookie: `birch-session=${await signedInCookie()}` };
    return authorize({ scope: "openid", id_token_hint: idToken, prompt: "none" }, { client, headers });
  },
} satisfies Record<keyof typeof openidRules, Provocation>;
