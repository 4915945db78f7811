// What tests of site B begin with: a person, a client, an authorization that was just given.
import { randomBytes } from "node:crypto";
import { after } from "@/lib/provider/config";
import type { RedirectTarget } from "@/lib/provider/rules/redirect-uri";
import { store } from "@/lib/provider/store/prisma";
import type { Authorization } from "@/lib/provider/store/grant-store";
import type { NewClient } from "@/lib/provider/store/client-store";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { makeMissingSigningKeys } from "@/lib/provider/tokens/signing-keys";

/** A new person without a usable password. */
export async function makeUser(): Promise<EndUser> {
  const name = randomBytes(6).toString("hex");
  const user = await store.users.create(
    { sub: name, name, email: `${name}@example.com`, emailVerified: true, picture: null },
    "no password",
    new Date(),
  );
  if (user === "email_taken") throw new Error("a random address was taken");
  return user;
}

/** A new person who is signed in, and the Cookie header of that browser. */
export async function makeSession(): Promise<{ user: EndUser; sessionId: number; cookie: string }> {
  const [user, secret, now] = [await makeUser(), makeSecret(), new Date()];
  const session = {
    userUid: user.uid,
    secretHash: hashSecret(secret),
    authenticatedAt: now,
    expiresAt: after(now, 3_600),
  };
  const sessionId = await store.sessions.begin(session);
  return { user, sessionId, cookie: `birch-session=${makeHandle("session", sessionId, secret)}` };
}

/** A new confidential client with one secret, or what `changes` make of it. */
export async function makeClient(changes: Partial<NewClient> = {}): Promise<{ client: Client; clientSecret: string }> {
  const clientSecret = makeSecret();
  const client = await store.clients.register({
    clientId: randomBytes(8).toString("hex"),
    name: "Test app",
    ownerUid: null,
    type: "confidential",
    tokenEndpointAuthMethod: null,
    requirePkce: false,
    grantTypes: ["authorization_code", "refresh_token"],
    idTokenSignedResponseAlg: "RS256",
    accessTokenLifetime: null,
    createdAt: new Date(),
    redirectUris: ["https://c.example/cb"],
    secret:
      changes.type === "public" ? null : { secretHash: hashSecret(clientSecret), lastFour: clientSecret.slice(-4) },
    ...changes,
  });
  return { client, clientSecret };
}

/** What a person allowed a client, ready for a code. */
export function authorize(client: Client, user: EndUser, changes: Partial<Authorization> = {}): Authorization {
  const redirectUri = client.redirectUris[0] as RedirectTarget;
  return {
    client,
    user,
    scope: ["openid", "read"],
    nonce: null,
    authTime: new Date(),
    redirectUri,
    codeChallenge: null,
    sessionId: null,
    claims: null,
    resources: [],
    ...changes,
  };
}

/** A fresh code for an authorization, and its row's number. */
export async function issueCode(
  authorization: Authorization,
  createdAt = new Date(),
): Promise<{ code: string; codeId: number }> {
  await makeMissingSigningKeys();
  const secret = makeSecret();
  const result = await store.grants.issueCode(authorization, {
    secretHash: hashSecret(secret),
    createdAt,
    expiresAt: after(createdAt, 60),
    answersRequest: null,
  });
  if (result.outcome !== "issued") throw new Error(result.outcome);
  return { code: makeHandle("code", result.codeId, secret), codeId: result.codeId };
}
