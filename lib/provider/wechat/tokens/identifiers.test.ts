import { beforeAll, expect, test } from "vitest";
import { makeUser } from "@/lib/provider/testing/fixtures";
import type { EndUser } from "@/lib/provider/store/store";
import type { WechatApp } from "@/lib/provider/wechat/app";
import type { WechatScope } from "@/lib/provider/wechat/rules/scope";
import { makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { identifiersOf } from "./identifiers";

useTemporaryDatabase();

let user: EndUser;
let website: WechatApp;
let h5: WechatApp;

beforeAll(async () => {
  user = await makeUser();
  ({ app: website } = await makeWechatApp());
  ({ app: h5 } = await makeWechatApp({ kind: "h5" }));
});

const known = (app: WechatApp, scope: WechatScope[] = ["snsapi_userinfo"], snapshot = false) =>
  identifiersOf({ app, user, scope, snapshot });

/** The same app as if somebody else had registered it. */
const of = (app: WechatApp, changes: Partial<WechatApp["client"]>) => ({
  ...app,
  client: { ...app.client, ...changes },
});

test("WeChat 6.4: an openid is one person's at one app, the same at every login", async () => {
  expect(known(website)).toEqual(known(website, ["snsapi_login"]));
  expect(known(website).openid).not.toBe(known(h5).openid);
  const other = await makeUser();
  expect(identifiersOf({ app: website, user: other, scope: [], snapshot: false }).openid).not.toBe(
    known(website).openid,
  );
});

test("WeChat 6.4: apps of one owner and group share a unionid, and no others do", () => {
  const own = of(website, { ownerUid: 7, registeredBy: "owner" });
  const unionid = known(own).unionid;
  expect(unionid).not.toBeNull();
  expect(known(of(h5, { ownerUid: 7, registeredBy: "owner" })).unionid).toBe(unionid);
  expect(known(of(h5, { ownerUid: 8, registeredBy: "owner" })).unionid).not.toBe(unionid);
  expect(known({ ...own, unionGroup: "another" }).unionid).not.toBe(unionid);
  expect(known({ ...own, unionGroup: null }).unionid).toBeNull();
  const ids = [website, of(website, { registeredBy: "itself" }), of(h5, { registeredBy: "itself" })].map(
    (app) => known(app).unionid,
  );
  expect(new Set([...ids, unionid]).size).toBe(4);
});

test("WeChat 1.3: a unionid is for website and mobile apps always, for H5 with snsapi_userinfo, never for snsapi_base", async () => {
  const { app: mobile } = await makeWechatApp({ kind: "mobile" });
  expect(known(website, ["snsapi_login"]).unionid).not.toBeNull();
  expect(known(mobile, ["snsapi_userinfo"]).unionid).not.toBeNull();
  expect(known(h5, ["snsapi_base", "snsapi_userinfo"]).unionid).not.toBeNull();
  for (const app of [website, mobile, h5]) expect(known(app, ["snsapi_base"]).unionid).toBeNull();
});

test("WeChat 6.11: a snapshot page is told identifiers that are nobody's, and the same ones each time", () => {
  const virtual = known(h5, ["snsapi_userinfo"], true);
  expect(virtual).toEqual(known(h5, ["snsapi_userinfo"], true));
  expect(virtual.openid).not.toBe(known(h5).openid);
  expect(virtual.unionid).not.toBe(known(h5).unionid);
});
