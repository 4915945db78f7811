import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { beginSession, readBrowser } from "@/lib/provider/sessions/browser";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { makeSession } from "@/lib/provider/testing/fixtures";
import type { WechatApp } from "@/lib/provider/wechat/app";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { beginLogin, makeWechatApp } from "@/lib/provider/wechat/testing/fixtures";
import { makeUuid } from "@/lib/provider/wechat/uuid";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const page = "http://localhost:3000/provider/wechat/connect/confirm";
let app: WechatApp;

beforeAll(async () => {
  ({ app } = await makeWechatApp());
  await database().read.client.update({ where: { id: app.client.id }, data: { name: "Tea <b>" } });
});

/** A browser that keeps the phone's cookie; signed in when it has a session's. */
class Phone {
  #phone = "";
  constructor(public session = "") {}

  async open(query: string) {
    return this.#keep(await GET(new Request(`${page}?${query}`, { headers: this.#headers() })));
  }

  async send(fields: Record<string, string>, more: Record<string, string> = {}) {
    const csrf_token = csrfToken(this.session.split("=")[1] ?? "");
    const body = new URLSearchParams({ csrf_token, ...fields });
    const headers = { ...this.#headers(), Origin: "http://localhost:3000", ...more };
    return this.#keep(await POST(new Request(page, { method: "POST", body, headers })));
  }

  #headers() {
    return { cookie: [this.session, this.#phone].filter((one) => one !== "").join("; ") };
  }

  async #keep(response: Response) {
    const cookie = response.headers.get("Set-Cookie");
    if (cookie !== null) this.#phone = cookie.split(";")[0]!;
    const text = (await response.text()).replaceAll(/<style.*?<\/style>/gs, "");
    return { status: response.status, text, location: response.headers.get("Location"), headers: response.headers };
  }
}

async function person() {
  const { user, cookie } = await makeSession();
  return { user, phone: new Phone(cookie) };
}

const statusOf = async (uuid: string) => (await wechatStore.logins.find(uuid))?.status;

test("WeChat 3.5: opening the address is the scan; the page says who asks, for whom, and with which values", async () => {
  const { uuid } = await beginLogin(app);
  const { user, phone } = await person();
  await database().read.endUser.update({ where: { uid: user.uid }, data: { picture: "https://c.example/me.png" } });
  const { status, text, headers } = await phone.open(`uuid=${uuid}`);
  expect([status, await statusOf(uuid)]).toEqual([200, "scanned"]);
  for (const shown of ["Sign in to Tea &lt;b&gt;?", user.email, user.name, "https://c.example/me.png", "c.example"])
    expect(text).toContain(shown);
  expect(text).toContain("Is the code on your own screen?");
  expect(headers.get("X-Frame-Options")).toBe("DENY");
  expect(headers.get("Set-Cookie")).toMatch(/^birch-phone=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test("WeChat 405: Confirm leads to a page that says so, and the login is that person's", async () => {
  const { uuid } = await beginLogin(app);
  const { user, phone } = await person();
  await phone.open(`uuid=${uuid}`);
  const sent = await phone.send({ uuid, decision: "allow" });
  expect([sent.status, sent.location]).toEqual([303, `${page}?uuid=${uuid}&decided`]);
  expect((await phone.open(`uuid=${uuid}&decided`)).text).toContain("You can go back to the other screen");
  expect(await wechatStore.logins.find(uuid)).toMatchObject({ status: "confirmed", user: { uid: user.uid } });
});

test("WeChat 403: Cancel leads to a page that says so; opening the code again is another scan, by any browser", async () => {
  const { uuid } = await beginLogin(app);
  const [{ phone }, another] = [await person(), await person()];
  await phone.open(`uuid=${uuid}`);
  await phone.send({ uuid, decision: "deny" });
  expect((await phone.open(`uuid=${uuid}&decided`)).text).toContain("You cancelled this sign-in");
  expect(await statusOf(uuid)).toBe("cancelled");
  expect((await another.phone.open(`uuid=${uuid}&decided`)).text).toContain("Is the code on your own screen?");
  expect(await statusOf(uuid)).toBe("scanned");
  expect((await phone.open(`uuid=${uuid}`)).text).toContain("scanned with another phone");
});

test("WeChat 3.5: a decision counts once", async () => {
  const { uuid } = await beginLogin(app);
  const { phone } = await person();
  await phone.open(`uuid=${uuid}`);
  await Promise.all([phone.send({ uuid, decision: "allow" }), phone.send({ uuid, decision: "deny" })]);
  const first = await statusOf(uuid);
  await phone.send({ uuid, decision: first === "confirmed" ? "deny" : "allow" });
  expect(await statusOf(uuid)).toBe(first);
});

test("WeChat 3.5: who is signed out signs in on the way, and who switches accounts keeps the login", async () => {
  const { uuid } = await beginLogin(app);
  const phone = new Phone();
  const path = `/provider/wechat/connect/confirm?uuid=${uuid}`;
  const { status, location } = await phone.open(`uuid=${uuid}`);
  expect([status, location]).toEqual([
    303,
    `http://localhost:3000/provider/sign-in?return_to=${encodeURIComponent(path)}`,
  ]);
  expect(await statusOf(uuid)).toBe("scanned");
  const { user, cookie } = await makeSession();
  phone.session = cookie;
  expect((await phone.open(`uuid=${uuid}`)).text).toContain(user.email);
  const { user: other } = await makeSession();
  const browser = await readBrowser(cookie);
  phone.session = (await beginSession(browser, other.uid, new Date())).split(";")[0]!;
  expect((await phone.open(`uuid=${uuid}`)).text).toContain(other.email);
  await phone.send({ uuid, decision: "allow" });
  expect((await wechatStore.logins.find(uuid))?.user?.uid).toBe(other.uid);
});

test("RFC 6749 §10.12: another site's form, another browser's, and one without its token decide nothing", async () => {
  const { uuid } = await beginLogin(app);
  const { phone } = await person();
  await phone.open(`uuid=${uuid}`);
  const allow = { uuid, decision: "allow" };
  expect((await phone.send(allow, { Origin: "https://evil.example" })).status).toBe(403);
  expect((await phone.send({ ...allow, csrf_token: "made-up" })).status).toBe(403);
  const stranger = await person();
  expect((await stranger.phone.send(allow)).text).toContain("scanned with another phone");
  expect(await statusOf(uuid)).toBe("scanned");
});

test("WeChat 402: a code that is unknown, over or another's is a page in words", async () => {
  const { phone } = await person();
  const { uuid } = await beginLogin(app, { expiresAt: after(new Date(), -1) });
  const answers = [await phone.open(`uuid=${makeUuid()}`), await phone.open("uuid=%00"), await phone.open("")];
  for (const { status, text } of answers) {
    expect(status).toBe(400);
    expect(text).toContain("There is no login with this code");
  }
  expect((await phone.open(`uuid=${uuid}`)).text).toContain("This login is over");
  expect((await phone.send({ uuid: makeUuid(), decision: "allow" })).status).toBe(400);
});

test("WeChat 3.5: a prefetch scans nothing", async () => {
  const { uuid } = await beginLogin(app);
  const answer = await GET(new Request(`${page}?uuid=${uuid}`, { headers: { "Sec-Purpose": "prefetch" } }));
  expect([answer.status, await statusOf(uuid)]).toEqual([204, "new"]);
});
