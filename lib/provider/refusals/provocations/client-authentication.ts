import type { clientAuthenticationRules } from "@/lib/provider/refusals/client-authentication";
import { basic } from "@/lib/provider/testing/client-requests";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { ownedClient, token, type Provocation } from "./requests";

export const clientAuthenticationProvocations = {
  "client-authentication-once": async () => {
    const { client, clientSecret, headers } = await ownedClient();
    return token({ client_id: client.clientId, client_secret: clientSecret }, headers);
  },
  "client-authentication-missing": () => token({ grant_type: "refresh_token" }, {}),
  "client-id-same": () => token({ client_id: "another" }),
  "client-authentication-failed": async () => token({}, basic((await ownedClient()).client.clientId, makeSecret())),
  "client-id-missing": async () => token({ client_secret: (await ownedClient()).clientSecret }, {}),
  "basic-credentials-form": () => token({}, { Authorization: "Basic bm9jb2xvbg==" }),
} satisfies Record<keyof typeof clientAuthenticationRules, Provocation>;
