// Which client is asking, and the proof: RFC 6749 §2.3, §3.2.1.
// https://www.rfc-editor.org/rfc/rfc6749#section-2.3
import { log } from "@/lib/provider/log";
import { must } from "@/lib/provider/rules/must";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { matchesHash } from "@/lib/provider/tokens/hash";
import { readClientSecretBasic } from "./client-secret-basic";
import { readClientSecretPost } from "./client-secret-post";
import type { Credentials } from "./credentials";
import { readNone } from "./none";

/** Every method that this server knows; the metadata follows from this list. */
export const clientAuthenticationMethods = {
  client_secret_basic: readClientSecretBasic,
  client_secret_post: readClientSecretPost,
  none: readNone,
};

const secretUseNotedEvery = 60_000;

/** Finds the client and checks its proof; throws `invalid_client`, or `invalid_request` when two methods are used at once. */
export async function authenticateClient(
  request: Request,
  parameters: ReadonlyMap<string, string>,
  now: Date,
): Promise<Client> {
  const authorization = request.headers.get("authorization");
  const presented = Object.values(clientAuthenticationMethods).flatMap(
    (read) => read({ authorization, parameters }) ?? [],
  );
  must(presented.length <= 1, "client-authentication-once");
  const [credentials] = presented;
  must(credentials, "client-authentication-missing");
  const named = parameters.get("client_id") ?? credentials.clientId;
  must(named === credentials.clientId, "client-id-same");
  const client = await store.clients.find(credentials.clientId);
  const proved = client !== null && (await isProved(client, credentials, now));
  if (!proved) log("client_authentication_failed", { method: credentials.method });
  must(client && proved, "client-authentication-failed");
  return client;
}

async function isProved(client: Client, { method, clientSecret }: Credentials, now: Date): Promise<boolean> {
  if (client.type === "public") return method === "none";
  if (clientSecret === null || (client.tokenEndpointAuthMethod ?? method) !== method) return false;
  const secret = client.secrets.find(({ secretHash }) => matchesHash(clientSecret, secretHash));
  if (secret === undefined) return false;
  const noted = secret.lastUsedAt?.getTime() ?? 0;
  if (now.getTime() - noted > secretUseNotedEvery) await store.clients.noteSecretUse(secret.id, now);
  return true;
}
