import { expect, test } from "vitest";
import { POST } from "@/app/provider/wechat/sns/oauth2/access_token/route";
import { basic } from "@/lib/provider/testing/client-requests";
import { askSns, prepareWechat, readAnswer } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

async function post(query: string, body: string | Record<string, string>, headers: Record<string, string> = {}) {
  const url = `http://localhost:3000/provider/wechat/sns/oauth2/access_token?${query}`;
  const encoded = typeof body === "string" ? body : new URLSearchParams(body).toString();
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  return readAnswer(await POST(new Request(url, { method: "POST", body: encoded, headers: { ...type, ...headers } })));
}

test("WeChat 1.0: a form works, also as Auth.js sends it: half in the query, half in the form, and an Authorization header", async () => {
  const { app, secret, giveCode } = await prepareWechat();
  const grant_type = "authorization_code";
  const whole = await post("", { appid: app.appid, secret, code: await giveCode(), grant_type });
  expect(whole.body).toHaveProperty("access_token");
  const half = await post(
    new URLSearchParams({ appid: app.appid, secret }).toString(),
    { code: await giveCode(), grant_type, redirect_uri: "https://c.example/cb" },
    basic(app.appid, "another secret"),
  );
  expect(half.body).toHaveProperty("access_token");
});

test("WeChat 1.0: what clients send besides is ignored", async () => {
  const { exchange, giveCode } = await prepareWechat();
  const more = {
    client_id: "x",
    client_secret: "y",
    redirect_uri: "https://evil.example",
    scope: "z",
    connect_redirect: "1",
  };
  expect((await exchange(await giveCode(), more)).body).toHaveProperty("access_token");
});

test("WeChat 6.1: two values of a parameter, in query and form, are none", async () => {
  const { app, secret, giveCode } = await prepareWechat();
  const other = await prepareWechat();
  const rest = { secret, grant_type: "authorization_code", code: await giveCode() };
  expect((await post(`appid=${app.appid}`, { ...rest, appid: other.app.appid })).body.errcode).toBe(41002);
  expect((await post(`appid=${app.appid}`, { ...rest, appid: app.appid })).body).toHaveProperty("access_token");
});

test("WeChat 1.0: a body that is no form is not read, and one over 32,768 bytes is refused, both with 200", async () => {
  const { app } = await prepareWechat();
  const json = await post(`appid=${app.appid}`, JSON.stringify({ appid: "x" }), { "Content-Type": "application/json" });
  expect([json.status, json.body.errcode]).toEqual([200, 40002]);
  const huge = await post(`appid=${app.appid}`, `code=${"x".repeat(40_000)}`);
  expect([huge.status, huge.body.errcode]).toEqual([200, -1]);
});

test.each(["1_", "2147483648_", "99999999999999999999_", "-1_", "01_", "1.5_", ""])(
  "WeChat 40001: a token of the form %s… was never one of ours",
  async (start) => {
    const answer = await askSns("userinfo", { access_token: `${start}${"A".repeat(86)}`, openid: "o" });
    expect(answer.body.errcode).toBe(40001);
  },
);
