import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { makeSession } from "@/lib/provider/testing/fixtures";
import { makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { deciding, h5Address, visiting } from "@/lib/provider/wechat/testing/h5-browser";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const evil = "https%3A%2F%2Fevil.example%2Fcb";

test.each([
  ["10003", "redirect_uri域名与后台配置不一致", { redirect_uri: evil }],
  ["10005", "Scope 参数错误或没有 Scope 权限", { scope: "snsapi_login" }],
  ["10010", "scope不能为空", { scope: "" }],
  ["10011", "redirect_uri不能为空", { redirect_uri: "" }],
  ["10012", "appid不能为空", { appid: "" }],
  ["", "AppID 参数错误", { appid: "wx0000000000000000" }],
  ["", "AppID 参数错误", { appid: "<script>" }],
])("WeChat %s %s is a page in both languages, never a redirect", async (number, words, changes) => {
  const [{ app }, { cookie }] = [await makeWechatApp({ kind: "h5" }), await makeSession()];
  for (const [language, title] of [
    ["en", "This link cannot be opened"],
    ["zh-CN", "该链接无法访问"],
  ] as const) {
    const answer = await GET(visiting(h5Address(app, changes), cookie, { "Accept-Language": language }));
    expect([answer.status, answer.headers.get("Location")]).toEqual([400, null]);
    const page = await answer.text();
    for (const shown of [`>${title}</h1>`, number, words]) expect(page).toContain(shown);
    expect(page).not.toContain("<script");
  }
});

test("WeChat 10016: a website's appid is told its own page", async () => {
  const [{ app }, { cookie }] = [await makeWechatApp({ kind: "website" }), await makeSession()];
  const page = await (await GET(visiting(h5Address(app), cookie))).text();
  expect(page).toContain("10016");
  expect(page).toContain("/connect/qrconnect");
});

test("WeChat 10003: a program that reads JSON is told the same", async () => {
  const { app } = await makeWechatApp({ kind: "h5" });
  const answer = await GET(visiting(h5Address(app, { redirect_uri: evil }), null, { Accept: "application/json" }));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({
    problem: "redirect_uri_domain",
    errcode: 10003,
    errmsg: "redirect_uri域名与后台配置不一致",
    received: "https://evil.example/cb",
    expected: "c.example",
  });
});

test("WeChat 1.2: the form's address is checked anew, so nothing in it can be changed after the question", async () => {
  const [{ app }, { cookie }] = [await makeWechatApp({ kind: "h5" }), await makeSession()];
  const forged: Record<string, string>[] = [
    { redirect_uri: evil },
    { scope: "snsapi_login" },
    { "redirect_uri&redirect_uri": evil },
  ];
  for (const changes of forged) {
    const answer = await POST(deciding(h5Address(app, changes), cookie, { decision: "allow" }));
    expect([answer.status, answer.headers.get("Location")]).toEqual([400, null]);
  }
  expect(await database().read.wechatCode.count()).toBe(0);
});

test("RFC 6749 §10.12: only our own page, shown to this very browser, can allow", async () => {
  const [{ app }, { cookie }, other] = [await makeWechatApp({ kind: "h5" }), await makeSession(), await makeSession()];
  const allow = { decision: "allow" };
  const forged = [
    deciding(h5Address(app), cookie, allow, { Origin: "https://evil.example" }),
    deciding(h5Address(app), cookie, allow, { Origin: "null" }),
    deciding(h5Address(app), cookie, { ...allow, csrf_token: "" }),
    deciding(h5Address(app), cookie, allow, { cookie: other.cookie }),
  ];
  for (const request of forged) expect((await POST(request)).status).toBe(403);
  expect(await database().read.wechatCode.count()).toBe(0);
});

test("WeChat 1.2: whoever signed out meanwhile signs in again before anything is allowed", async () => {
  const [{ app }, { cookie, sessionId }] = [await makeWechatApp({ kind: "h5" }), await makeSession()];
  await database().read.loginSession.deleteMany({ where: { id: sessionId } });
  const answer = await POST(deciding(h5Address(app), cookie, { decision: "allow" }));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toContain("/provider/sign-in?return_to=");
  expect(await database().read.wechatCode.count()).toBe(0);
});
