import { POST as push } from "@/app/provider/oauth/(back-channel)/par/route";
import { after } from "@/lib/provider/config";
import type { pushedAuthorizationRequestRules } from "@/lib/provider/refusals/pushed-authorization-request";
import { requestUriPrefix } from "@/lib/provider/rules/pushed-request";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { authorize as allowed, issueCode, makeSession } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { authorize, authorizeAsJson, ownedClient, postForm, redirectUri, type Provocation } from "./requests";

/** Pushes a request of a new client: a good one but for the changes. */
async function pushed(changes: Record<string, string>): Promise<Response> {
  const { client, headers } = await ownedClient();
  const fields = { response_type: "code", client_id: client.clientId, redirect_uri: redirectUri, ...changes };
  return postForm(push, fields, headers);
}

/** Stores a pushed request of the client, made `age` seconds ago, and returns its request_uri. */
async function keep(client: Client, age = 0, mostLive = 500): Promise<string> {
  const [secret, createdAt] = [makeSecret(), after(new Date(), -age)];
  const fields = { response_type: "code", client_id: client.clientId, redirect_uri: redirectUri, scope: "read" };
  const parameters = new URLSearchParams(fields).toString();
  const row = { secretHash: hashSecret(secret), client, parameters, createdAt, expiresAt: after(createdAt, 60) };
  const saved = await store.pushed.save(row, mostLive);
  if ("waitUntil" in saved) throw new Error("too many requests wait");
  return requestUriPrefix + makeHandle("pushed", saved.id, secret);
}

export const pushedAuthorizationRequestProvocations = {
  "pushed-client-id": () => pushed({ client_id: "" }),
  "pushed-request-uri-refused": () => pushed({ request_uri: "https://c.example/r" }),
  "pushed-request-length": () => pushed({ unknown: "x".repeat(8_192) }),
  "pushed-requests-waiting": async () => {
    const { client, headers } = await ownedClient();
    await Promise.all(Array.from({ length: 500 }, () => keep(client)));
    return postForm(push, { response_type: "code", client_id: client.clientId, redirect_uri: redirectUri }, headers);
  },
  "pushed-request-known": () => authorizeAsJson({ request_uri: `${requestUriPrefix}unknown` }),
  "pushed-request-expired": async () => {
    const { client } = await ownedClient();
    return authorize({ request_uri: await keep(client, 61) }, { client });
  },
  "pushed-request-used-once": async () => {
    const [{ client }, { user, cookie }] = [await ownedClient(), await makeSession()];
    await issueCode(allowed(client, user, { scope: ["read"] }));
    const request_uri = await keep(client);
    await authorize({ request_uri }, { client, headers: { cookie } });
    return authorize({ request_uri }, { client, headers: { cookie } });
  },
  "pushed-request-required": async () => {
    const { client } = await ownedClient({ options: { requirePushedAuthorizationRequests: true } });
    return authorize({}, { client });
  },
} satisfies Record<keyof typeof pushedAuthorizationRequestRules, Provocation>;
