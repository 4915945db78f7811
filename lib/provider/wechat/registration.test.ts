import { expect, test } from "vitest";
import { GET, PUT } from "@/app/provider/oauth/(back-channel)/register/[client_id]/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { database } from "@/lib/database";
import { store } from "@/lib/provider/store/prisma";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { manage, register, type Information } from "@/lib/provider/testing/registration";
import { matchesHash } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { wechatStore } from "./store/prisma";

useTemporaryDatabase();

const member = { kind: "website", callback_domain: "localhost" };
const everything = {
  kind: "h5",
  callback_domain: "c.example:8443",
  union_group: "商城",
  denial: "authdeny",
  errmsg_style: "hints",
  strict_order: true,
  expired_token: 40001,
  forced_error: { endpoint: "userinfo", errcode: 45011 },
  delay: 250,
};

const appOf = (information: Information) => wechatStore.apps.find(information.wechat_appid as string);

test("RFC 7591 §2, the member `wechat`: an app needs a kind and a callback domain, and is told its appid and secret", async () => {
  const { status, body } = await register({ client_name: "Tea Timer", wechat: member });
  expect(status).toBe(201);
  expect(body).toMatchObject({ client_name: "Tea Timer", redirect_uris: [], grant_types: [], response_types: [] });
  expect(body.wechat_appid).toMatch(/^wx[0-9a-f]{16}$/);
  expect(body.wechat_secret).toMatch(/^[0-9a-f]{32}$/);
  const byDefault = { denial: "page", errmsg_style: "rid", strict_order: false, expired_token: 42001 };
  const nothingForced = { forced_error: null, delay: 0 };
  expect(body.wechat).toEqual({ ...member, union_group: body.wechat_appid, ...byDefault, ...nothingForced });
  const app = (await appOf(body))!;
  expect(app).toMatchObject({ kind: "website", callbackDomain: "localhost", enabled: false });
  expect(app.client.clientId).toBe(body.client_id);
  expect(matchesHash(body.wechat_secret as string, app.secretHash)).toBe(true);
});

test("RFC 7591 §2.1: without a redirect URI such a client has no grant of the standard side", async () => {
  const { body } = await register({ wechat: member });
  expect((await store.clients.find(body.client_id))?.grantTypes).toEqual([]);
  const answer = await post(token, { grant_type: "client_credentials" }, basic(body.client_id, body.client_secret));
  expect(answer.body).toMatchObject({ error: "unauthorized_client" });
  for (const wanted of [{ grant_types: ["authorization_code"] }, { wechat: null }])
    expect((await register({ wechat: member, ...wanted })).body.error).toBe("invalid_redirect_uri");
});

test("RFC 7591 §2: one client may speak both", async () => {
  const { body } = await register({ redirect_uris: ["https://c.example/cb"], wechat: everything });
  expect(body).toMatchObject({ grant_types: ["authorization_code"], wechat: everything });
  expect((await appOf(body))?.switches).toEqual({
    denial: "authdeny",
    errmsgStyle: "hints",
    strictOrder: true,
    expiredToken: 40001,
    forcedError: { endpoint: "userinfo", errcode: 45011 },
    delay: 250,
  });
});

test("WeChat 授权回调域: localhost and 127.0.0.1 can be registered, and so can null for no unionid", async () => {
  for (const callback_domain of ["localhost", "127.0.0.1", "localhost:3000", "www.c.example"]) {
    const { body } = await register({ wechat: { ...member, callback_domain, union_group: null } });
    expect(body.wechat).toMatchObject({ callback_domain, union_group: null });
  }
  const { body } = await register({ wechat: { kind: "h5", callback_domain: "c.example" } });
  expect(body.wechat, "in H5 a denial is the state alone").toMatchObject({ denial: "state_only" });
});

const faults: [description: string, wechat: unknown][] = [
  ["no object", "website"],
  ["a list", [member]],
  ["no kind", { callback_domain: "localhost" }],
  ["an unknown kind", { ...member, kind: "miniprogram" }],
  ["no domain", { kind: "website" }],
  ["an address for a domain", { ...member, callback_domain: "https://c.example" }],
  ["capitals", { ...member, callback_domain: "C.example" }],
  ["a list of domains", { ...member, callback_domain: ["c.example"] }],
  ["a misspelt switch", { ...member, strictOrder: true }],
  ["a text for true", { ...member, strict_order: "true" }],
  ["a denial that does not exist", { ...member, denial: "redirect" }],
  ["a style that does not exist", { ...member, errmsg_style: "short" }],
  ["an errcode that is not among WeChat's", { ...member, forced_error: { endpoint: "any", errcode: 40_999 } }],
  ["an errcode as a text", { ...member, forced_error: { endpoint: "any", errcode: "40029" } }],
  ["a forced error without an errcode", { ...member, forced_error: { endpoint: "any" } }],
  ["an endpoint that does not exist", { ...member, forced_error: { endpoint: "jscode2session", errcode: -1 } }],
  ["a longer delay than anybody waits", { ...member, delay: 10_001 }],
  ["a group with a space", { ...member, union_group: "my shop" }],
  ["an empty group", { ...member, union_group: "" }],
  ["__proto__", JSON.parse('{"kind":"website","callback_domain":"localhost","__proto__":{}}')],
];

test.each(faults)("RFC 7591 §3.2.2: a member `wechat` with %s registers nothing at all", async (_, wechat) => {
  const counts = () => Promise.all([database().read.client.count(), database().read.wechatApp.count()]);
  const before = await counts();
  const { status, body } = await register({ redirect_uris: ["https://c.example/cb"], wechat });
  expect([status, body.error]).toEqual([400, "invalid_client_metadata"]);
  expect(body.error_description).toMatch(/^wechat[ .]/);
  expect(await counts()).toEqual(before);
});

test("RFC 7591 §3.2: when the dialect's rows cannot be written, no client is left behind", async () => {
  const { client } = await makeClient();
  const { id: _, secrets: _secrets, registeredBy: _by, ...copy } = client;
  const fails = () => Promise.reject(new Error("no"));
  const registration = { ...copy, clientId: "left-behind", secret: null };
  await expect(store.clients.register(registration, [fails])).rejects.toThrow("no");
  expect(await store.clients.find("left-behind")).toBeNull();
  await expect(
    store.clients.replaceRegistered(client.id, { ...copy, name: "New", tokenEndpointAuthMethod: "none" }, [fails]),
  ).rejects.toThrow("no");
  expect((await store.clients.find(client.clientId))?.name).toBe(client.name);
});

/** What an answer may be sent back as (RFC 7592 §2.2). */
function replacementOf({ wechat, client_id, redirect_uris, grant_types }: Information, changes: object = {}): object {
  return { client_id, redirect_uris, grant_types, wechat, ...changes };
}

test("RFC 7592 §2.1, §2.2: what is read of the dialect, without the secret, can be sent back and changes nothing", async () => {
  for (const wechat of [member, everything, { ...member, union_group: null }]) {
    const { body } = await register({ wechat });
    const read = await manage(GET, body, body.registration_access_token);
    expect(read.body).toMatchObject({ wechat: body.wechat, wechat_appid: body.wechat_appid });
    expect(read.body).not.toHaveProperty("wechat_secret");
    const before = await appOf(body);
    const replaced = await manage(PUT, body, body.registration_access_token, replacementOf(read.body));
    expect([replaced.status, replaced.body.wechat]).toEqual([200, body.wechat]);
    expect(await appOf(body)).toEqual(before);
  }
});

test("RFC 7592 §2.2: a replacement puts switches back that it leaves out, and keeps appid and secret", async () => {
  const { body } = await register({ wechat: everything });
  const { secretHash } = (await appOf(body))!;
  const put = replacementOf(body, { wechat: member });
  const { body: replaced } = await manage(PUT, body, body.registration_access_token, put);
  expect(replaced).toMatchObject({
    wechat_appid: body.wechat_appid,
    wechat: { ...member, denial: "page", forced_error: null, union_group: body.wechat_appid },
  });
  expect(replaced).not.toHaveProperty("wechat_secret");
  expect(await appOf(body)).toMatchObject({ secretHash, kind: "website", switches: { delay: 0 } });
});

test("RFC 7592 §2.2: leaving the member out ends the registration in the dialect, and a client may begin one later", async () => {
  const { body } = await register({ redirect_uris: ["https://c.example/cb"], wechat: member });
  const put = (changes: object) =>
    manage(PUT, body, body.registration_access_token, replacementOf(body, { wechat: undefined, ...changes }));
  const ended = await put({});
  expect(ended.status).toBe(200);
  expect(ended.body).not.toHaveProperty("wechat");
  expect(await appOf(body)).toBeNull();
  const begun = await put({ wechat: member });
  expect(begun.body.wechat_appid).not.toBe(body.wechat_appid);
  expect(begun.body.wechat_secret).toMatch(/^[0-9a-f]{32}$/);
  expect(await appOf(begun.body)).not.toBeNull();
  const refused = await put({ client_name: "Renamed", wechat: { ...member, kind: "" } });
  expect(refused.status).toBe(400);
  expect((await store.clients.find(body.client_id))?.name).not.toBe("Renamed");
});
