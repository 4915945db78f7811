// What site B cannot work without, and in demo mode what makes it worth trying. Running it again changes nothing.
import { randomBytes } from "node:crypto";
import { deriveKey } from "@/lib/sealing";
import { settings } from "@/lib/settings";
import { demoAccounts, knownToEverybody } from "@/lib/provider/demo-accounts";
import { hashPassword, verifyPassword } from "@/lib/provider/passwords/passwords";
import { store } from "@/lib/provider/store/prisma";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { makeMissingSigningKeys } from "@/lib/provider/tokens/signing-keys";

async function seedUsers(): Promise<void> {
  for (const { password, ...account } of demoAccounts()) {
    await store.users.setDisabled(account.uid, null);
    if (await store.users.findByEmail(account.email)) continue;
    const sub = randomBytes(16).toString("base64url");
    await store.users.create(
      { ...account, sub, emailVerified: true, picture: null },
      await hashPassword(password),
      new Date(),
    );
  }
}

/** Site A's addresses follow its origin, so a start under another port repairs the registration. */
async function seedSiteA(): Promise<void> {
  const { demoUrl } = settings();
  const redirectUris = [`${demoUrl}/demo/api/auth/callback/site-b`, `${demoUrl}/demo/by-hand/callback`];
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

/** The one client with the retired grants; its tokens, which a browser shows around, live ten minutes. */
async function seedLegacyLab(): Promise<void> {
  const registration = {
    name: "Legacy lab",
    tokenEndpointAuthMethod: "none" as const,
    requirePkce: false,
    grantTypes: ["implicit", "password"],
    idTokenSignedResponseAlg: "ES256" as const,
    redirectUris: [`${settings().demoUrl}/demo/legacy/callback`],
    options: {},
  };
  const registered = await store.clients.find("legacy-lab");
  if (registered !== null) return store.clients.replaceRegistered(registered.id, registration);
  await store.clients.register({
    ...registration,
    clientId: "legacy-lab",
    ownerUid: null,
    type: "public",
    accessTokenLifetime: 600,
    createdAt: new Date(),
    secret: null,
  });
}

/** A database that served a demo once may be production's now: the retired grants end with the demo. */
async function removeLegacyLab(): Promise<void> {
  const registered = await store.clients.find("legacy-lab");
  if (registered !== null) await store.clients.removeRegistered(registered.id);
}

/** The demo's accounts end as well, unless somebody gave them a password that is not printed on a page. */
async function disableDemoAccounts(): Promise<void> {
  for (const { email, password } of knownToEverybody()) {
    const found = await store.users.findByEmail(email);
    if (found === null) continue;
    const { outcome } = await verifyPassword(password, found.passwordHash, async () => null);
    if (outcome === "right") await store.users.setDisabled(found.user.uid, new Date());
  }
}

/** Brings site B up to what this mode needs. */
export async function seed(): Promise<void> {
  await makeMissingSigningKeys();
  if (settings().mode !== "demo") {
    await removeLegacyLab();
    return disableDemoAccounts();
  }
  await seedUsers();
  await seedSiteA();
  await seedLegacyLab();
}
