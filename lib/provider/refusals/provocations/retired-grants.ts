import type { retiredGrantsRules } from "@/lib/provider/refusals/retired-grants";
import { authorize, ownedClient, token, type Provocation } from "./requests";

const lab = { type: "public" as const, grantTypes: ["implicit", "password"] };

async function implicit(changes: Record<string, string>): Promise<Response> {
  return authorize({ response_type: "token", ...changes }, { client: (await ownedClient(lab)).client });
}

async function password(fields: Record<string, string>): Promise<Response> {
  const { client } = await ownedClient(lab);
  return token({ grant_type: "password", client_id: client.clientId, ...fields }, {});
}

export const retiredGrantsProvocations = {
  "token-in-fragment": () => implicit({ response_mode: "query" }),
  "scope-access-alone": () => implicit({ scope: "openid" }),
  "password-missing": () => password({ username: "nobody@example.com" }),
  "password-right": () => password({ username: "nobody@example.com", password: "not the password" }),
} satisfies Record<keyof typeof retiredGrantsRules, Provocation>;
