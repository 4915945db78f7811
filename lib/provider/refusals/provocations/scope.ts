import type { scopeRules } from "@/lib/provider/refusals/scope";
import { freshTokens } from "./issued-tokens";
import { authorize, ownedClient, token, type Provocation } from "./requests";

export const scopeProvocations = {
  "scope-length": () => authorize({ scope: "s".repeat(1_001) }),
  "scope-characters": () => authorize({ scope: '"read"' }),
  "scope-known": () => authorize({ scope: "openid,email" }),
  "scope-without-user": async () => {
    const { headers } = await ownedClient({ grantTypes: ["client_credentials"] });
    return token({ grant_type: "client_credentials", scope: "openid" }, headers);
  },
  "scope-never-wider": async () => {
    const { headers, refreshToken } = await freshTokens({ scope: ["read"] });
    return token({ grant_type: "refresh_token", refresh_token: refreshToken, scope: "read email" }, headers);
  },
} satisfies Record<keyof typeof scopeRules, Provocation>;
