import { beforeAll, expect, test } from "vitest";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { makeMissingSigningKeys } from "@/lib/provider/tokens/signing-keys";
import { hashUserCode } from "@/lib/provider/tokens/user-code";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

let client: Client;
let credentials: Record<string, string>;

beforeAll(async () => {
  await makeMissingSigningKeys();
  ({ client, credentials } = await makeDeviceClient());
});

async function makeDeviceClient() {
  const made = await makeClient({ grantTypes: ["authorization_code", "refresh_token", deviceCodeGrant] });
  return { client: made.client, credentials: basic(made.client.clientId, made.clientSecret) };
}

async function begin(scope = "openid read"): Promise<{ device_code: string; user_code: string }> {
  const { status, body } = await post(POST, { scope }, credentials);
  expect(status).toBe(200);
  return body as { device_code: string; user_code: string };
}

const poll = (device_code: string, as = credentials) => post(token, { grant_type: deviceCodeGrant, device_code }, as);

async function errorOf(answer: ReturnType<typeof poll>): Promise<[number, unknown]> {
  const { status, body } = await answer;
  return [status, body.error];
}

/** What a person does with the code in a browser; the page for it has tests of its own. */
async function answer(user_code: string, allowed: boolean): Promise<{ uid: number }> {
  const user = await makeUser();
  const [now, browser] = [new Date(), hashSecret(user.sub)];
  expect(await store.devices.claim(hashUserCode(user_code), browser, now)).toBe("claimed");
  const { id } = (await store.devices.findByUserCode(hashUserCode(user_code)))!;
  const by = { user, authTime: now };
  const decided = allowed ? store.devices.allow(id, browser, by, now) : store.devices.deny(id, browser, now);
  expect(await decided).toBe(true);
  return user;
}

const rowOf = (user_code: string) => ({ where: { userCodeHash: hashUserCode(user_code) } });

test("RFC 8628 §3.2: the answer has two codes, both addresses, a lifetime and the interval, and nobody keeps it", async () => {
  const { status, body, headers } = await post(POST, {}, credentials);
  expect(status).toBe(200);
  expect(body.device_code).toMatch(/^bd_[\w-]{22}\.[\w-]{43}$/);
  expect(body.user_code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/);
  expect(body).toMatchObject({
    verification_uri: "http://localhost:3000/provider/device",
    verification_uri_complete: `http://localhost:3000/provider/device?user_code=${String(body.user_code)}`,
    expires_in: 600,
    interval: 5,
  });
  expect([headers.get("Cache-Control"), headers.get("Pragma")]).toEqual(["no-store", "no-cache"]);
});

test("169 RFC 8628 §5.1, §5.2: neither code is readable in the database", async () => {
  const { device_code, user_code } = await begin();
  const rows = JSON.stringify(await database().read.deviceCode.findMany());
  for (const secret of [user_code, user_code.replace("-", ""), device_code.split(".")[1]!, hashSecret(user_code)])
    expect(rows).not.toContain(secret);
});

test("91 RFC 8628 §3.1: the client proves itself, is registered for the grant and asks by POST", async () => {
  expect(await post(POST, { client_id: client.clientId })).toMatchObject({ status: 401 });
  const other = await makeClient();
  const unregistered = await post(POST, {}, basic(other.client.clientId, other.clientSecret));
  expect([unregistered.status, unregistered.body.error]).toEqual([400, "unauthorized_client"]);
  expect(await post(POST, { scope: "nothing" }, credentials)).toMatchObject({ body: { error: "invalid_scope" } });
  expect(GET().status).toBe(405);
});

test("RFC 8628 §3.1: a public client names itself", async () => {
  const made = await makeClient({ type: "public", tokenEndpointAuthMethod: "none", grantTypes: [deviceCodeGrant] });
  const { body } = await post(POST, { client_id: made.client.clientId });
  await answer(body.user_code as string, true);
  const form = {
    grant_type: deviceCodeGrant,
    client_id: made.client.clientId,
    device_code: body.device_code as string,
  };
  const redeemed = await post(token, form);
  expect(redeemed).toMatchObject({ status: 200, body: { scope: "read" } });
  expect(redeemed.body.refresh_token).toBeUndefined();
});

test("172 RFC 8628 §3.5: pending until a person allowed it, then tokens for that person", async () => {
  const { device_code, user_code } = await begin("openid email");
  expect(await errorOf(poll(device_code))).toEqual([400, "authorization_pending"]);
  const { uid } = await answer(user_code, true);
  const { status, body } = await poll(device_code);
  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: "Bearer", scope: "openid email", uid });
  expect(body.id_token).toMatch(/^ey/);
  expect(body.refresh_token).toMatch(/^br_/);
});

test("172 RFC 8628 §3.5: who polls too fast is slowed down by 5 seconds, each time and for good", async () => {
  const { device_code, user_code } = await begin();
  const wait = (seconds: number) =>
    database().read.deviceCode.update({ ...rowOf(user_code), data: { lastPolledAt: after(new Date(), -seconds) } });
  const interval = async () => (await database().read.deviceCode.findUniqueOrThrow(rowOf(user_code))).interval;
  expect(await errorOf(poll(device_code))).toEqual([400, "authorization_pending"]);
  expect(await errorOf(poll(device_code))).toEqual([400, "slow_down"]);
  expect(await interval()).toBe(10);
  await wait(7);
  expect(await errorOf(poll(device_code))).toEqual([400, "slow_down"]);
  expect(await interval()).toBe(15);
  await wait(16);
  expect(await errorOf(poll(device_code))).toEqual([400, "authorization_pending"]);
  expect(await interval()).toBe(15);
});

test("172 RFC 8628 §3.5: a denial is told, and stays one", async () => {
  const { device_code, user_code } = await begin();
  await answer(user_code, false);
  expect(await errorOf(poll(device_code))).toEqual([400, "access_denied"]);
  expect(await errorOf(poll(device_code))).toEqual([400, "access_denied"]);
});

test("172 RFC 8628 §3.5: an expired device code is told so, also when it was allowed", async () => {
  for (const allowed of [false, true]) {
    const { device_code, user_code } = await begin();
    if (allowed) await answer(user_code, true);
    await database().read.deviceCode.update({ ...rowOf(user_code), data: { expiresAt: new Date() } });
    expect(await errorOf(poll(device_code))).toEqual([400, "expired_token"]);
  }
});

test("172 RFC 8628 §3.5: of fifty polls after the approval one gets tokens, and they stay alive", async () => {
  const { device_code, user_code } = await begin();
  await answer(user_code, true);
  const answers = await Promise.all(Array.from({ length: 50 }, () => poll(device_code)));
  const [given] = answers.filter(({ status }) => status === 200);
  expect(answers.filter(({ body }) => body.error === "invalid_grant")).toHaveLength(49);
  const again = { grant_type: "refresh_token", refresh_token: given!.body.refresh_token as string };
  expect((await post(token, again, credentials)).status).toBe(200);
});

test("172 a device whose access was removed before it asked gets nothing", async () => {
  const { device_code, user_code } = await begin();
  const { uid } = await answer(user_code, true);
  expect(await store.consents.withdraw(uid, client.clientId, new Date())).toBe(true);
  expect(await errorOf(poll(device_code))).toEqual([400, "invalid_grant"]);
});

test("173 RFC 8628 §3.4: a device code is its client's; another's, a made-up or a missing one is refused", async () => {
  const { device_code, user_code } = await begin();
  await answer(user_code, true);
  const other = await makeDeviceClient();
  expect(await errorOf(poll(device_code, other.credentials))).toEqual([400, "invalid_grant"]);
  expect(await errorOf(poll(`${device_code.slice(0, -1)}-`))).toEqual([400, "invalid_grant"]);
  expect(await errorOf(poll(user_code))).toEqual([400, "invalid_grant"]);
  expect(await errorOf(poll(""))).toEqual([400, "invalid_request"]);
  expect((await poll(device_code)).status).toBe(200);
});

test("74 a device code is no code and no refresh token, and neither is one of them", async () => {
  const { device_code, user_code } = await begin();
  const user = await answer(user_code, true);
  const { code } = await issueCode(authorize(client, (await store.users.find(user.uid))!));
  expect(await errorOf(poll(code))).toEqual([400, "invalid_grant"]);
  const asCode = { grant_type: "authorization_code", code: device_code, redirect_uri: client.redirectUris[0]! };
  const asRefresh = { grant_type: "refresh_token", refresh_token: device_code };
  for (const form of [asCode, asRefresh])
    expect((await post(token, form, credentials)).body.error).toBe("invalid_grant");
  expect((await poll(device_code)).status).toBe(200);
});

test("169 RFC 8628 §5.1: a client has 1,000 devices waiting and no more", async () => {
  const made = await makeDeviceClient();
  const now = new Date();
  const row = { clientId: made.client.id, secretHash: "x", scope: "read", createdAt: now, interval: 5 };
  const rows = Array.from({ length: 1_000 }, (_, index) => ({
    ...row,
    expiresAt: after(now, 60),
    userCodeHash: `waiting ${index}`,
  }));
  await database().write(({ deviceCode }) => deviceCode.createMany({ data: rows }));
  const full = await post(POST, {}, made.credentials);
  expect([full.status, full.body.error]).toEqual([429, "temporarily_unavailable"]);
  expect(await database().read.deviceCode.count({ where: { clientId: made.client.id } })).toBe(1_000);
});

test("169 anyone can speak for a public client, so an address has a limit too", async () => {
  const made = await makeClient({ type: "public", tokenEndpointAuthMethod: "none", grantTypes: [deviceCodeGrant] });
  const from = async (address: string) =>
    (await post(POST, { client_id: made.client.clientId }, { "X-Forwarded-For": address })).status;
  for (let count = 0; count < 60; count += 1) expect(await from("192.0.2.1")).toBe(200);
  expect(await from("192.0.2.1")).toBe(429);
  expect(await from("192.0.2.2")).toBe(200);
});

test("200 RFC 8628 §3.5: a device that comes an hour late is told so; then its row goes", async () => {
  const { device_code } = await begin();
  await store.expiredRows.removeSome(after(new Date(), 3_600), 2_000);
  expect(await errorOf(poll(device_code))).toEqual([400, "authorization_pending"]);
  await store.expiredRows.removeSome(after(new Date(), 4_201), 2_000);
  expect(await errorOf(poll(device_code))).toEqual([400, "invalid_grant"]);
});
