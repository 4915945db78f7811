// Makes what a round at our own server needs, before it starts: a client, and people who are signed in and have allowed it.
// Prints it as JSON for contestants.mjs.
import { parseArgs } from "node:util";
import { after, lifetimes } from "@/lib/provider/config";
import type { RedirectTarget } from "@/lib/provider/rules/redirect-uri";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { fillWithLogins } from "./fill";

const { values } = parseArgs({ options: { people: { type: "string" }, logins: { type: "string", default: "0" } } });
const redirectUri = "https://client.example/callback";
const now = new Date();

/** Makes an account with a session and a remembered consent; returns its number and its browser's cookie. */
async function makePerson(client: Client, index: number): Promise<{ uid: number; cookie: string }> {
  const name = `Person ${index}`;
  const email = `person-${index}@example.com`;
  const account = { sub: makeSecret(), name, email, emailVerified: true, picture: null };
  const user = await store.users.create(account, "no password", now);
  if (user === "email_taken") throw new Error("the database is not empty");
  const secret = makeSecret();
  const expiresAt = after(now, lifetimes.loginSession);
  const session = { userUid: user.uid, secretHash: hashSecret(secret), authenticatedAt: now, expiresAt };
  const sessionId = await store.sessions.begin(session);
  const consent = {
    client,
    user,
    scope: ["openid" as const, "email" as const, "read" as const],
    nonce: null,
    authTime: now,
    redirectUri: redirectUri as RedirectTarget,
    codeChallenge: null,
    sessionId,
    claims: null,
    resources: [],
  };
  const unused = { secretHash: hashSecret(makeSecret()), createdAt: now, expiresAt: now, answersRequest: null };
  await store.grants.issueCode(consent, unused);
  return { uid: user.uid, cookie: `birch-session=${makeHandle("session", sessionId, secret)}` };
}

const clientSecret = makeSecret();
const client = await store.clients.register({
  clientId: "bench-client",
  name: "Benchmark",
  ownerUid: null,
  type: "confidential",
  tokenEndpointAuthMethod: "client_secret_basic",
  requirePkce: true,
  grantTypes: ["authorization_code", "refresh_token", "client_credentials"],
  idTokenSignedResponseAlg: "ES256",
  accessTokenLifetime: null,
  createdAt: now,
  redirectUris: [redirectUri],
  secret: { secretHash: hashSecret(clientSecret), lastFour: clientSecret.slice(-4) },
});
const people = [];
for (let index = 0; index < Number(values.people); index += 1) people.push(await makePerson(client, index));
const cookies = people.map(({ cookie }) => cookie);
if (people[0]) await fillWithLogins(client.id, people[0].uid, Number(values.logins));
console.log(JSON.stringify({ clientId: client.clientId, clientSecret, redirectUri, cookies }));
process.exit(0); // the open database would wait for more
