// What site B cannot work without, and in demo mode what makes it worth trying. Running it again changes nothing.
import { randomBytes } from "node:crypto";
import { deriveKey } from "@/lib/sealing";
import { settings } from "@/lib/settings";
import { demoAccounts } from "@/lib/provider/demo-accounts";
import { hashPassword } from "@/lib/provider/passwords/passwords";
import { store } from "@/lib/provider/store/prisma";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { makeMissingSigningKeys } from "@/lib/provider/tokens/signing-keys";

async function seedUsers(): Promise<void> {
  for (const { uid, name, email, password } of demoAccounts()) {
    if (await store.users.findByEmail(email)) continue;
    const sub = randomBytes(16).toString("base64url");
    await store.users.create(
      { uid, sub, name, email, emailVerified: true, picture: null },
      await hashPassword(password),
      new Date(),
    );
  }
}

/** Site A's addresses follow its origin, so a start under another port repairs the registration. */
async function seedSiteA(): Promise<void> {
  const { demoUrl } = settings();
  const redirectUris = [`${demoUrl}/demo/api/auth/callback/site-b`];
  const options = {
    postLogoutRedirectUris: [`${demoUrl}/demo`],
    backchannelLogoutUri: `${demoUrl}/demo/backchannel-logout`,
    backchannelLogoutSessionRequired: true,
  };
  const secret = deriveKey("site-a client secret").toString("base64url");
  const credentials = { secretHash: hashSecret(secret), lastFour: secret.slice(-4) };
  const registered = await store.clients.find("site-a");
  if (registered !== null) {
    return store.clients.replaceSeeded(registered.id, { redirectUris, options, ...credentials }, new Date());
  }
  await store.clients.register({
    clientId: "site-a",
    name: "Acorn",
    ownerUid: null,
    type: "confidential",
    tokenEndpointAuthMethod: "client_secret_basic",
    requirePkce: false,
    grantTypes: ["authorization_code", "refresh_token"],
    idTokenSignedResponseAlg: "ES256",
    accessTokenLifetime: null,
    createdAt: new Date(),
    redirectUris,
    options,
    secret: credentials,
  });
}

/** Brings site B up to what this mode needs. */
export async function seed(): Promise<void> {
  await makeMissingSigningKeys();
  if (settings().mode !== "demo") return;
  await seedUsers();
  await seedSiteA();
}
