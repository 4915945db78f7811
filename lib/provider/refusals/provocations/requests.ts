// Requests that break one rule each, sent to the real handlers, in the name of clients that have an owner.
import { GET as me } from "@/app/provider/api/me/route";
import { GET as authorizeHandler } from "@/app/provider/oauth/(front-channel)/authorize/route";
import { GET as dispatchHandler } from "@/app/provider/oauth/(front-channel)/authorize/[requestId]/route";
import { POST as tokenHandler } from "@/app/provider/oauth/(back-channel)/token/route";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import type { NewClient } from "@/lib/provider/store/client-store";
import type { Client } from "@/lib/provider/store/store";
import { basic } from "@/lib/provider/testing/client-requests";
import { makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";

/** Breaks one rule and returns what was answered. */
export type Provocation = () => Promise<Response>;

type Handler = (request: Request) => Promise<Response>;
type Fields = Record<string, string>;

export const origin = "http://localhost:3000";
export const redirectUri = "https://c.example/cb";
const asJson = { Accept: "application/json" };

/** What was sent that nobody may ever read again: filled by every request made here. */
export const sentCredentials = new Set<string>();

/** The people to whom the clients made here belong. */
export const ownerUids = new Set<number>();

const credentialNames =
  /^(code|code_verifier|client_secret|client_assertion|device_code|id_token_hint|refresh_token|token|access_token|password|csrf_token)$/;

function remember(text: string, headers: Fields): void {
  for (const [name, value] of new URLSearchParams(text))
    if (credentialNames.test(name) && value.length > 7) sentCredentials.add(value);
  const [, credential] = (headers.Authorization ?? "").split(" ");
  if (credential && credential.length > 7) sentCredentials.add(credential);
}

/** Posts a form, given as fields or already encoded. */
export function postForm(
  handler: Handler,
  fields: Fields | string,
  headers: Fields = {},
  path = "",
): Promise<Response> {
  const body = typeof fields === "string" ? fields : new URLSearchParams(fields).toString();
  remember(body, headers);
  const form = { "Content-Type": "application/x-www-form-urlencoded", ...headers };
  return handler(new Request(`${origin}/${path}`, { method: "POST", body, headers: form }));
}

/** A client whose owner may read the evidence, with its credentials as a header. */
export async function ownedClient(changes: Partial<NewClient> = {}) {
  const owner = await makeUser();
  const { client, clientSecret } = await makeClient({ ownerUid: owner.uid, ...changes });
  sentCredentials.add(clientSecret);
  ownerUids.add(owner.uid);
  return { client, clientSecret, headers: basic(client.clientId, clientSecret) };
}

/** Asks the token endpoint, as a new confidential client unless headers say who asks. */
export async function token(fields: Fields | string, headers?: Fields): Promise<Response> {
  return postForm(tokenHandler, fields, headers ?? (await ownedClient()).headers);
}

/** Sends an authorization request: a good one but for the changes; a field that is null is left out. */
export async function authorize(
  changes: Record<string, string | null>,
  { client, headers = {} }: { client?: Client; headers?: Fields } = {},
): Promise<Response> {
  const { clientId } = client ?? (await ownedClient()).client;
  const fields = { response_type: "code", client_id: clientId, redirect_uri: redirectUri, scope: "read", ...changes };
  const present = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null);
  return authorizeHandler(
    new Request(`${origin}/provider/oauth/authorize?${new URLSearchParams(present)}`, { headers }),
  );
}

/** The same for an answer that is a page: asked for as JSON. */
export function authorizeAsJson(changes: Record<string, string | null>): Promise<Response> {
  return authorize(changes, { headers: asJson });
}

/** Comes back to the dispatcher with a request's handle. */
export function dispatch(requestId: string, headers: Fields = {}): Promise<Response> {
  const request = new Request(`${origin}/provider/oauth/authorize/${requestId}`, {
    headers: { ...asJson, ...headers },
  });
  return dispatchHandler(request, { params: Promise.resolve({ requestId }) });
}

/** Sends a protocol page's form as this browser, asking for JSON. */
export function sendOwnForm(handler: Handler, fields: Fields, cookie: string): Promise<Response> {
  return postForm(handler, fields, { ...asJson, cookie: `birch-session=${cookie}` });
}

/** The cookie's value of a browser in which a new person has just signed in. */
export async function signedInCookie(): Promise<string> {
  const [user, secret, now] = [await makeUser(), makeSecret(), new Date()];
  const session = {
    userUid: user.uid,
    secretHash: hashSecret(secret),
    authenticatedAt: now,
    expiresAt: after(now, 600),
  };
  return makeHandle("session", await store.sessions.begin(session), secret);
}

/** Asks the API with an Authorization header. */
export function api(authorization: string): Promise<Response> {
  remember("", { Authorization: authorization });
  return me(new Request(`${origin}/provider/api/me`, { headers: { Authorization: authorization } }));
}
