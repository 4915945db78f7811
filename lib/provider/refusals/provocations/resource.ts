import type { resourceRules } from "@/lib/provider/refusals/resource";
import { freshCode, freshTokens } from "./issued-tokens";
import { authorize, origin, redirectUri, token, type Provocation } from "./requests";

const api = `${origin}/provider/api/me`;
const userinfo = `${origin}/provider/oauth/userinfo`;

/** Refreshes the tokens of a new grant, with these resources. */
async function refresh(...resources: string[]): Promise<Response> {
  const { headers, refreshToken } = await freshTokens();
  const form = new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken });
  for (const resource of resources) form.append("resource", resource);
  return token(form.toString(), headers);
}

export const resourceProvocations = {
  "resource-too-many": () => refresh(...Array.from({ length: 11 }, () => api)),
  "resource-absolute": () => authorize({ resource: "/provider/api/me" }),
  "resource-known": () => authorize({ resource: "https://another.example/" }),
  "resource-granted": () => refresh(api),
  "resource-scope": () => authorize({ resource: api, scope: "openid" }),
  "resource-repeat": async () => {
    const { headers, code } = await freshCode({ scope: ["openid", "read"], resources: [api, userinfo] });
    const redeemed = await token({ grant_type: "authorization_code", code, redirect_uri: redirectUri }, headers);
    const { refresh_token } = (await redeemed.json()) as { refresh_token: string };
    await token({ grant_type: "refresh_token", refresh_token, resource: api }, headers);
    return token({ grant_type: "refresh_token", refresh_token, resource: userinfo }, headers);
  },
} satisfies Record<keyof typeof resourceRules, Provocation>;
