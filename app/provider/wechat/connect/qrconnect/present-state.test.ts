import { beforeAll, expect, test } from "vitest";
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

beforeAll(async () => {
  ({ app } = await makeWechatApp());
});

async function open(query: string) {
  const response = await GET(new Request(`${page}?${query}`, { headers: { "Accept-Language": "en" } }));
  const text = (await response.text()).replaceAll(/<style.*?<\/style>/gs, "");
  return { status: response.status, text, location: response.headers.get("Location") };
}

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
    `${page}?appid=${app.appid}&redirect_uri=https%3A%2F%2Fc.example%2Fcb&response_type=code&scope=snsapi_login&state=a%20b~&lang=en&login_type=jssdk&self_redirect=true`,
  ]);
  expect((await open(`uuid=${makeUuid()}`)).text).toContain("There is no login with this code");
});
