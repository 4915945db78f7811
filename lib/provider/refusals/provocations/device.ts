import { POST as decide } from "@/app/provider/device/route";
import { POST as begin } from "@/app/provider/oauth/(back-channel)/device_authorization/route";
import { after } from "@/lib/provider/config";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import type { deviceRules } from "@/lib/provider/refusals/device";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { hashUserCode, makeUserCode } from "@/lib/provider/tokens/user-code";
import { ownedClient, postForm, sendOwnForm, signedInCookie, token, type Provocation } from "./requests";

const grantTypes = [deviceCodeGrant, "refresh_token"];

/** Stores a device that began to wait `age` seconds ago. */
async function keep(client: Client, age = 0) {
  const [secret, userCodeHash, createdAt] = [makeSecret(), hashUserCode(makeUserCode()), after(new Date(), -age)];
  const times = { createdAt, expiresAt: after(createdAt, 600), interval: 5 };
  const saved = await store.devices.save(
    { secretHash: hashSecret(secret), userCodeHash, client, scope: ["read"], ...times },
    1_000,
  );
  if (typeof saved === "string" || "waitUntil" in saved) throw new Error("the device was not stored");
  return { id: saved.id, userCodeHash, deviceCode: makeHandle("device", saved.id, secret) };
}

/** A device of a new client, decided by a person in a browser where there is a decision. */
async function waiting(decision: "allow" | "deny" | null = null, age = 0) {
  const { client, headers } = await ownedClient({ grantTypes });
  const device = await keep(client, age);
  const poll = () => token({ grant_type: deviceCodeGrant, device_code: device.deviceCode }, headers);
  if (decision === null) return poll;
  const [user, browser, now] = [await makeUser(), hashSecret(makeSecret()), new Date()];
  await store.devices.claim(device.userCodeHash, browser, now);
  if (decision === "deny") await store.devices.deny(device.id, browser, now);
  else await store.devices.allow(device.id, browser, { user, authTime: now }, now);
  return poll;
}

/** Polls, and polls again. */
async function twice(poll: () => Promise<Response>): Promise<Response> {
  await poll();
  return poll();
}

export const deviceProvocations = {
  "device-code-missing": async () =>
    token({ grant_type: deviceCodeGrant }, (await ownedClient({ grantTypes })).headers),
  "device-code-known": async () =>
    token({ grant_type: deviceCodeGrant, device_code: makeSecret() }, (await ownedClient({ grantTypes })).headers),
  "device-pending": async () => (await waiting())(),
  "device-slow-down": async () => twice(await waiting()),
  "device-denied": async () => (await waiting("deny"))(),
  "device-code-expired": async () => (await waiting(null, 601))(),
  "device-code-used-once": async () => twice(await waiting("allow")),
  "devices-waiting": async () => {
    const { client, headers } = await ownedClient({ grantTypes });
    await Promise.all(Array.from({ length: 1_000 }, () => keep(client)));
    return postForm(begin, { scope: "read" }, headers);
  },
  "device-other-browser": async () => {
    const cookie = await signedInCookie();
    return sendOwnForm(decide, { csrf_token: csrfToken(cookie), user_code: makeUserCode(), decision: "allow" }, cookie);
  },
} satisfies Record<keyof typeof deviceRules, Provocation>;
