// Which client is asking, and the proof: RFC 6749 §2.3, §3.2.1.
// https://www.rfc-editor.org/rfc/rfc6749#section-2.3
import { andThen, orElse, type Awaitable } from "@/lib/awaitable";
import type { HttpRequest } from "@/lib/provider/http/request";
import { log } from "@/lib/provider/log";
import { must } from "@/lib/provider/rules/must";
import { store } from "@/lib/provider/store/prisma";
import type { Client, ClientAuthenticationMethod } from "@/lib/provider/store/store";
import { readClientSecretBasic } from "./client-secret-basic";
import { readClientSecretPost } from "./client-secret-post";
import type { Credentials } from "./credentials";
import { limitGuesses } from "./limit-guesses";
import { readNone } from "./none";
import { readPrivateKeyJwt } from "./private-key-jwt";

/** Every method that this server knows; the metadata follows from this list. */
export const clientAuthenticationMethods = {
  client_secret_basic: readClientSecretBasic,
  client_secret_post: readClientSecretPost,
  private_key_jwt: readPrivateKeyJwt,
  none: readNone,
};

const readers = Object.values(clientAuthenticationMethods);

const secretMethods: ClientAuthenticationMethod[] = ["client_secret_basic", "client_secret_post"];

/** Finds the client and checks its proof; throws `invalid_client`, `invalid_request` when two methods are used at once, or a TooManyRequestsError. */
export function authenticateClient(
  request: HttpRequest,
  parameters: ReadonlyMap<string, string>,
  now: Date,
): Awaitable<Client> {
  const authorization = request.headers.get("authorization");
  const presented = readers.map((read) => read({ authorization, parameters })).filter((read) => read !== null);
  must(presented.length <= 1, "client-authentication-once");
  const [credentials] = presented;
  must(credentials, "client-authentication-missing");
  const named = parameters.get("client_id") ?? credentials.clientId;
  must(named === credentials.clientId, "client-id-same");
  const noteFailure = () => log("client_authentication_failed", { method: credentials.method });
  return andThen(store.clients.find(credentials.clientId), (client) => {
    const proved = client !== null && orElse(() => prove(request, client, credentials, now), noted(noteFailure));
    return andThen(proved, (isProved) => {
      if (!isProved) noteFailure();
      must(client && isProved, "client-authentication-failed");
      return client;
    });
  });
}

function noted(note: () => void): (error: unknown) => never {
  return (error) => {
    note();
    throw error;
  };
}

/** Wrong secrets are counted; to guess a signature is nobody's plan. */
function prove(request: HttpRequest, client: Client, credentials: Credentials, now: Date): Awaitable<boolean> {
  const check = () => isProved(client, credentials, now);
  return secretMethods.includes(credentials.method) ? limitGuesses(request, client, now, check) : check();
}

/** A client uses the method it is registered for; one without a pinned method may send its secret either way. */
function isProved(client: Client, { method, proves }: Credentials, now: Date): Awaitable<boolean> {
  const either = client.type === "public" ? method === "none" : secretMethods.includes(method);
  const allowed = client.tokenEndpointAuthMethod === null ? either : client.tokenEndpointAuthMethod === method;
  return allowed && proves(client, now);
}
