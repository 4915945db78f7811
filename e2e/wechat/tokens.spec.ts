// The back channel of WeChat's dialect on the wire: what no proxy, framework or library in between may change.
import { expect, test } from "../support/test";
import { alice, askToken, signIn, userinfo as standardUserinfo } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { each, encode, send, sendTogether, type Answer } from "../support/raw-http";
import { h5Path, registerWechatApp, type WechatApp } from "../support/wechat-h5";

const callback = "http://127.0.0.1:9/callback";
const grant_type = "authorization_code";
const tokenPath = "/provider/wechat/sns/oauth2/access_token";

/** A code for the signed-in person: the H5 page of a silent app answers at once, with a redirect. */
async function codeFor(browser: PlainBrowser, app: WechatApp): Promise<string> {
  const { location, status } = await browser.open(h5Path(app, callback, { scope: "snsapi_base" }));
  const code = /[?&]code=([A-Za-z0-9]{32})&/.exec(location ?? "")?.[1];
  if (code === undefined) throw new Error(`no code but ${status}, ${location}`);
  return code;
}

const exchangeFields = ({ appid, secret }: WechatApp, code: string) => ({ appid, secret, code, grant_type });

const ask = (endpoint: string, fields: Record<string, string>, method = "GET") =>
  send(`/provider/wechat/sns/${endpoint}?${encode(fields)}`, { method });

const bodyOf = ({ text }: Answer) => JSON.parse(text) as Record<string, unknown>;

/** WeChat 1.0 – 200, exactly text/plain, and nothing that a browser or a cache could make more of. */
function expectForm({ status, headers }: Answer): void {
  expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, "text/plain", "no-store"]);
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  expect(headers["set-cookie"]).toBeUndefined();
}

let browser: PlainBrowser;
let app: WechatApp;

test.beforeAll(async ({ playwright, baseURL }) => {
  browser = new PlainBrowser();
  await signIn(browser, alice);
  const request = await playwright.request.newContext({ baseURL: baseURL! });
  app = await registerWechatApp(request, "Tea Timer", { union_group: "tea" });
  await request.dispose();
});

test("WeChat 1.0: good answers and errors alike are 200 and exactly text/plain, from code to refresh", async () => {
  const exchanged = await ask("oauth2/access_token", exchangeFields(app, await codeFor(browser, app)));
  expect(exchanged.text).toMatch(
    /^\{"access_token":"[1-9]\d*_[\w-]{86}","expires_in":7200,"refresh_token":"[1-9]\d*_[\w-]{86}","openid":"o[\w-]{27}","scope":"snsapi_base"\}$/,
  );
  const { access_token, refresh_token, openid } = bodyOf(exchanged) as Record<string, string>;
  const token = { access_token: access_token!, openid: openid! };
  const auth = await ask("auth", token);
  expect(auth.text).toBe('{"errcode":0,"errmsg":"ok"}');
  const renewal = { appid: app.appid, grant_type: "refresh_token", refresh_token: refresh_token! };
  const refreshed = await ask("oauth2/refresh_token", renewal);
  expect(refreshed.text).toBe(
    `{"openid":"${openid}","access_token":"${access_token}","expires_in":7200,"refresh_token":"${refresh_token}","scope":"snsapi_base,"}`,
  );
  const refused = await ask("userinfo", token);
  expect(refused.text).toMatch(
    /^\{"errcode":48001,"errmsg":"api unauthorized, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}"\}$/,
  );
  for (const answer of [exchanged, auth, refreshed, refused]) expectForm(answer);
});

test("WeChat 1.0: no method is refused with another status, and HEAD uses no code up", async () => {
  const fields = exchangeFields(app, await codeFor(browser, app));
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const answer = await ask("oauth2/access_token", fields, method);
    expectForm(answer);
    expect(bodyOf(answer).errcode).toBe(43001);
  }
  expectForm(await ask("oauth2/access_token", fields, "HEAD"));
  const posted = await send(tokenPath, { form: fields });
  expectForm(posted);
  expect(bodyOf(posted)).toHaveProperty("openid");
});

test("WeChat 1.0: query and form are one, and an Authorization header is not looked at", async () => {
  const { appid, secret, ...form } = exchangeFields(app, await codeFor(browser, app));
  const headers = { Authorization: `Basic ${Buffer.from(`${appid}:wrong`).toString("base64")}` };
  const answer = await send(`${tokenPath}?${encode({ appid, secret })}`, { form, headers });
  expect(bodyOf(answer)).toHaveProperty("access_token");
});

test("WeChat 40163: of twenty who exchange a code at the same moment one gets tokens, which live, and nineteen 40163", async () => {
  for (let round = 0; round < 5; round += 1) {
    const form = exchangeFields(app, await codeFor(browser, app));
    const answers = await sendTogether(
      tokenPath,
      Array.from({ length: 20 }, () => ({ form })),
    );
    for (const answer of answers) expectForm(answer);
    const bodies = answers.map(bodyOf);
    expect(bodies.filter(({ errcode }) => errcode === 40163)).toHaveLength(19);
    const [won] = bodies.filter(({ errcode }) => errcode === undefined) as Record<string, string>[];
    const alive = await ask("auth", { access_token: won!.access_token!, openid: won!.openid! });
    expect(bodyOf(alive).errcode).toBe(0);
  }
});

test("WeChat 6.5: neither side takes what the other gave out, over the network as well", async () => {
  const code = await codeFor(browser, app);
  const dialect = await askToken({ ...exchangeFields(app, code), client_id: app.appid, client_secret: app.secret });
  expect([dialect.status, bodyOf(dialect).error]).toEqual([401, "invalid_client"]);
  const { access_token } = bodyOf(await ask("oauth2/access_token", exchangeFields(app, code)));
  expect((await standardUserinfo(String(access_token))).status).toBe(401);
});

test("WeChat 6.20: what is missing is a 404 that says what exists", async () => {
  const paths = ["/sns/jscode2session?appid=x", "/cgi-bin/token", "/sns", "/nothing"];
  const answers = await each(paths, 2, (path) => send(`/provider/wechat${path}`));
  for (const answer of answers) {
    expect([answer.status, answer.headers["content-type"]]).toEqual([404, "application/json"]);
    expect(bodyOf(answer).exists).toContain("/sns/oauth2/access_token");
  }
});
