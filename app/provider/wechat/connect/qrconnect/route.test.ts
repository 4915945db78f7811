import { decode } from "jpeg-js";
import decodeQR from "qr/decode.js";
import { beforeAll, expect, test } from "vitest";
import { GET as image } from "@/app/provider/wechat/connect/qrcode/[uuid]/route";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { defaultSwitches, type WechatApp } from "@/lib/provider/wechat/app";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { beginLogin, makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { makeUuid } from "@/lib/provider/wechat/uuid";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase();

const { logins } = wechatStore;
const page = "http://localhost:3000/provider/wechat/connect/qrconnect";
let app: WechatApp;
let lastAddress = 0;

beforeAll(async () => {
  ({ app } = await makeWechatApp());
});

const asked = (more = "") =>
  `appid=${app.appid}&redirect_uri=https%3A%2F%2Fc.example%2Fcb&response_type=code&scope=snsapi_login${more}`;

async function open(query: string, headers: Record<string, string> = { "Accept-Language": "en" }) {
  const address = { "X-Forwarded-For": `10.0.1.${(lastAddress += 1)}` };
  const response = await GET(new Request(`${page}?${query}`, { headers: { ...address, ...headers } }));
  const text = (await response.text()).replaceAll(/<style.*?<\/style>/gs, "");
  const uuid = /\/connect\/qrcode\/([\w-]{16})"/.exec(text)?.[1] ?? "";
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  return {
    status: response.status,
    text,
    uuid,
    policy,
    headers: response.headers,
    location: response.headers.get("Location"),
  };
}

test("WeChat 3.1: the page has what programs look for, byte for byte", async () => {
  const { status, text, uuid } = await open(asked("&state=S1#wechat_redirect"));
  expect(status).toBe(200);
  expect(uuid).toMatch(/^[A-Za-z0-9_-]{16}$/);
  const base = "/provider/wechat/connect";
  expect(text).toContain(`<img class="qrcode lightBorder js_qrcode_img" src="${base}/qrcode/${uuid}"/>`);
  expect(text).toContain(`var fordevtool = "http://localhost:3000${base}/l/qrconnect?uuid=${uuid}"`);
  expect(text).toContain(`"${base}/l/qrconnect?uuid="+G+(e?"&last="+e:"")`);
  expect(text).toContain(`G = "${uuid}"`);
  const classes = new Set([...text.matchAll(/class="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/)));
  const styled = ["impowerBox", "qrcode", "title", "info", "status", "status_icon"];
  const toggled = ["js_status", "js_qr_img", "js_wx_default_tip", "js_wx_after_scan", "js_wx_after_cancel"];
  for (const name of [...styled, ...toggled]) expect(classes, name).toContain(name);
});

test("WeChat 3.1: the title is 微信登录, but for `lang=en` and browsers that ask for English", async () => {
  const titleOf = async (query: string, headers: Record<string, string>) =>
    /<title>(.*?)<\/title>/.exec((await open(query, headers)).text)?.[1];
  expect(await titleOf(asked(), {})).toBe("微信登录");
  expect(await titleOf(asked("&lang=cn"), { "Accept-Language": "en" })).toBe("微信登录");
  expect(await titleOf(asked(), { "Accept-Language": "en" })).toBe("WeChat login");
  expect(await titleOf(asked("&lang=en"), { "Accept-Language": "zh-CN" })).toBe("WeChat login");
});

test("WeChat 3.1: the QR code is a JPEG that says the phone page's address, and a link says it too", async () => {
  const { text, uuid } = await open(asked());
  const phonePage = `http://localhost:3000/provider/wechat/connect/confirm?uuid=${uuid}`;
  expect(text).toMatch(new RegExp(`<a [^>]*href="${phonePage.replace("?", "\\?")}"[^>]*>Open the phone page</a>`));
  const request = new Request(`http://localhost:3000/provider/wechat/connect/qrcode/${uuid}`);
  const answer = await image(request, { params: Promise.resolve({ uuid }) });
  expect(answer.headers.get("Content-Type")).toBe("image/jpeg");
  expect(decodeQR(decode(new Uint8Array(await answer.arrayBuffer()), { useTArray: true }))).toBe(phonePage);
  for (const unknown of [makeUuid(), "../../x", ""])
    expect((await image(request, { params: Promise.resolve({ uuid: unknown }) })).status).toBe(404);
});

test("WeChat f=xml: the uuid alone, of a login that waits", async () => {
  const { text, headers } = await open(asked("&f=xml"));
  expect(headers.get("Content-Type")).toBe("text/xml; charset=utf-8");
  const uuid = /<uuid><!\[CDATA\[([\w-]{16})\]\]><\/uuid>/.exec(text)?.[1];
  expect((await logins.find(uuid!))?.status).toBe("new");
});

test("WeChat 3.4: what wxLogin.js sends, without response_type, is answered, alone in its frame", async () => {
  const sent = `appid=${app.appid}&scope=snsapi_login&redirect_uri=https://c.example/cb&state=S&login_type=jssdk`;
  const { status, text } = await open(`${sent}&self_redirect=true&styletype=&sizetype=&bgcolor=&rst=&style=white`);
  expect(status).toBe(200);
  expect(text).not.toContain("<header");
  expect(text).toContain('selfRedirect = "true"');
  expect((await open(sent)).text).toContain('selfRedirect = "default"');
  expect((await open(`${sent}&self_redirect=x%22`)).text).toContain('selfRedirect = "default"');
});

test("WeChat 3.5: the page may be framed by anybody, and runs no script but its own", async () => {
  const { policy, headers, text } = await open(asked("&state=x"));
  expect(headers.get("X-Frame-Options")).toBeNull();
  const nonce = /<script nonce="([^"]+)">/.exec(text)![1]!;
  expect(policy).toBe(
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  );
});

test.each([
  ["https://c.example/a.css?x=1;y", "https://c.example"],
  ["http://localhost:8080/a.css", "http://localhost:8080"],
  ["data:text/css;base64,LnRpdGxle30+", "data:"],
])("WeChat href: the stylesheet %s is loaded, from there alone", async (href, source) => {
  const { policy, text } = await open(asked(`&login_type=jssdk&href=${href.replace(";y", "%3By")}`));
  expect(/style-src ([^;]*)/.exec(policy)?.[1]).toMatch(new RegExp(`^'nonce-[^']+' ${source}$`));
  expect(text).toContain(`<link rel="stylesheet" href="${href}"/>`);
});

test.each([
  "javascript:alert(1)",
  "https://c.example;script-src%20*/a.css",
  "https://c.example%3Bsandbox/a.css",
  "https://user@c.example/a.css",
  "//c.example/a.css",
  "data:text/html;base64,PHA+",
  "data:text/css,a{}",
  "data:text/css;base64,PHA;script-src",
  "blob:https://c.example/1",
])("WeChat href: the stylesheet %s is left out, and says nothing in the policy", async (href) => {
  const { policy, text } = await open(asked(`&login_type=jssdk&href=${href}`));
  expect(/style-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'nonce-[^']+'$/);
  expect(text).not.toContain("stylesheet");
});

test("WeChat href: the page outside a frame, and the new look, take no stylesheet", async () => {
  const href = "&href=https://c.example/a.css";
  for (const more of [href, `${href}&login_type=jssdk&stylelite=1`])
    expect((await open(asked(more))).text).not.toContain("stylesheet");
});

test("WeChat 3.3: redirect_uri and state reach the script as text, whatever they are made of", async () => {
  const hostile = "https://c.example/</script><script>alert(1)</script>?a='%22中";
  const query = `appid=${app.appid}&redirect_uri=${encodeURIComponent(hostile)}&scope=snsapi_login`;
  const { text } = await open(`${query}&state=</script><img/src=x>`);
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text.match(/<\/script>/g)).toHaveLength(1);
  expect(text).not.toContain("<img/src");
});

test("WeChat 3.3: the denial that the app's owner chose stands in the page", async () => {
  const { app: other } = await makeWechatApp({ switches: { ...defaultSwitches("website"), denial: "authdeny" } });
  expect((await open(asked("&state=S"))).text).toContain("denied = null");
  const { text } = await open(asked("&state=S").replace(app.appid, other.appid));
  expect(text).toContain('denied = "https://c.example/cb?state=S&code=authdeny&reason="');
});

test("WeChat 10003: a wrong request is a page, which a frame shows too, and leaves no row", async () => {
  const before = await database().read.wechatLogin.count();
  const { status, text, headers, policy } = await open(asked().replace("c.example", "evil.example"));
  expect([status, headers.get("Location"), headers.get("X-Frame-Options")]).toEqual([400, null, null]);
  expect(text).toContain("10003");
  expect(policy).toContain("frame-ancestors *");
  expect(await database().read.wechatLogin.count()).toBe(before);
});

test("WeChat 10009: an address makes 300 logins in five minutes and no more", async () => {
  const from = { "X-Forwarded-For": "10.9.9.9", "Accept-Language": "en" };
  const xml = asked("&f=xml");
  for (let count = 0; count < 300; count += 50) await Promise.all(Array.from({ length: 50 }, () => open(xml, from)));
  const { status, text, headers } = await open(xml, from);
  expect([status, Number(headers.get("Retry-After")) > 0]).toEqual([429, true]);
  expect(text).toContain("10009");
  expect((await open(xml)).status).toBe(200);
});

/** What a browser without scripts does: it opens the login's own address again. */
async function looksAgain(changes: Parameters<typeof beginLogin>[1] = {}, of = app) {
  const { uuid, login } = await beginLogin(of, changes);
  const phone = hashSecret(makeSecret());
  const who = { user: await makeUser(), authTime: new Date() };
  return {
    uuid,
    look: (more = "") => open(`uuid=${uuid}${more}`),
    scan: () => logins.scan(login.id, phone, new Date()),
    confirm: () => logins.confirm(login.id, phone, who, new Date()),
    cancel: () => logins.cancel(login.id, phone, new Date()),
  };
}

/** The outcome that the page shows. */
const shown = (text: string) => /<div class="status [^"]*js_status (\w+)">/.exec(text)?.[1];

test("WeChat 3.5, without JavaScript: the page looks again by itself, shows each state, and in the end goes to the app, once", async () => {
  const { uuid, look, scan, confirm } = await looksAgain({ state: "a%20b" });
  const { text } = await look();
  const again = `/provider/wechat/connect/qrconnect?uuid=${uuid}`;
  expect(text).toContain(`<noscript><meta http-equiv="refresh" content="5;url=${again}"/></noscript>`);
  expect(text).toMatch(new RegExp(`<noscript>.*<a [^>]*href="${again.replace("?", "\\?")}"`));
  expect(shown(text)).toBe("js_wx_default_tip");
  await scan();
  expect(shown((await look()).text)).toBe("js_wx_after_scan");
  await confirm();
  const { status, location } = await look();
  expect(status).toBe(303);
  expect(location).toMatch(/^https:\/\/c\.example\/cb\?code=[0-9A-Za-z]{32}&state=a%20b$/);
  expect((await look()).text).toContain("This login is over");
});

test("WeChat 403, without JavaScript: a cancellation is shown, or told to the app as its owner chose", async () => {
  const { look, scan, cancel } = await looksAgain();
  await scan();
  await cancel();
  expect(shown((await look()).text)).toBe("js_wx_after_cancel");
  const { app: other } = await makeWechatApp({ switches: { ...defaultSwitches("website"), denial: "state_only" } });
  const told = await looksAgain({ state: "S" }, other);
  await told.scan();
  await told.cancel();
  expect((await told.look()).location).toBe("https://c.example/cb?state=S");
});

test("WeChat 402, without JavaScript: an expired code is replaced by one for the same request, in the same look", async () => {
  const { look } = await looksAgain({ state: "a%20b~", expiresAt: after(new Date(), -1) });
  const { status, location } = await look("&lang=en&login_type=jssdk&self_redirect=true");
  expect([status, location]).toEqual([
    303,
    `${page}?${asked("&state=a%20b~")}&lang=en&login_type=jssdk&self_redirect=true`,
  ]);
  expect((await open(`uuid=${makeUuid()}`)).text).toContain("There is no login with this code");
});
