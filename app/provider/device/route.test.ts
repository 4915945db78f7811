import { beforeAll, expect, test } from "vitest";
import { POST as begin } from "@/app/provider/oauth/(back-channel)/device_authorization/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { database } from "@/lib/database";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import { readBrowser, beginSession } from "@/lib/provider/sessions/browser";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { makeClient, makeSession } from "@/lib/provider/testing/fixtures";
import { hashUserCode, makeUserCode } from "@/lib/provider/tokens/user-code";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const page = "http://localhost:3000/provider/device";
let client: Client;
let credentials: Record<string, string>;
let lastAddress = 0;

beforeAll(async () => {
  const made = await makeClient({ name: "Television <b>", grantTypes: [deviceCodeGrant] });
  client = made.client;
  credentials = basic(client.clientId, made.clientSecret);
});

async function device(): Promise<{ code: string; poll: () => Promise<unknown> }> {
  const { body } = await post(begin, { scope: "read" }, credentials);
  const form = { grant_type: deviceCodeGrant, device_code: body.device_code as string };
  const poll = async () => {
    const answer = await post(token, form, credentials);
    return answer.body.uid ?? answer.body.error;
  };
  return { code: body.user_code as string, poll };
}

/** A browser at an address of its own, so that the limit by address stays out of the way. */
function browserOf(cookie: string, address = `10.0.0.${(lastAddress += 1)}`) {
  const headers = { cookie, "X-Forwarded-For": address, Origin: "http://localhost:3000" };
  const csrf_token = csrfToken(cookie.split("=")[1]!);
  return {
    open: (query = "") => GET(new Request(page + query, { headers })),
    send: (fields: Record<string, string>, more: Record<string, string> = {}) =>
      POST(
        new Request(page, {
          method: "POST",
          body: new URLSearchParams({ csrf_token, ...fields }),
          headers: { ...headers, ...more },
        }),
      ),
  };
}

async function person() {
  const { user, cookie } = await makeSession();
  return { user, cookie, ...browserOf(cookie) };
}

async function read(response: Response) {
  const text = (await response.text()).replaceAll(/<style.*?<\/style>/gs, "");
  return { status: response.status, text, location: response.headers.get("Location") };
}

test("RFC 8628 §3.3: who types the code, reads what is asked and allows it gives the device its tokens", async () => {
  const { code, poll } = await device();
  const { user, open, send } = await person();
  expect((await read(await open())).text).toContain('name="user_code"');
  const typed = await read(await send({ user_code: code }));
  expect([typed.status, typed.location]).toEqual([303, `${page}?user_code=${code}`]);
  expect(await poll()).toBe("authorization_pending");
  const asked = (await read(await open(`?user_code=${code}`))).text;
  expect(asked).toContain("Do you hold this device?");
  expect(asked).toContain("Television &lt;b&gt; wants access to your account");
  for (const shown of [code, user.email, String(user.uid)]) expect(asked).toContain(shown);
  expect((await send({ user_code: code, decision: "allow" })).status).toBe(303);
  expect((await read(await open(`?user_code=${code}`))).text).toContain("You can go back to your device");
  expect(await poll()).toBe(user.uid);
  expect(await store.consents.find(user.uid, client)).toEqual(["read"]);
});

test("172 RFC 8628 §3.3: a denial reaches the device, and cannot be turned into its opposite", async () => {
  const { code, poll } = await device();
  const { user, open, send } = await person();
  await send({ user_code: code });
  await send({ user_code: code, decision: "deny" });
  expect((await read(await open(`?user_code=${code}`))).text).toContain("Nothing was shared");
  await send({ user_code: code, decision: "allow" });
  expect(await poll()).toBe("access_denied");
  expect(await store.consents.find(user.uid, client)).toEqual([]);
});

test("171 RFC 8628 §5.4: a link with the code in it only fills in the field; it must be sent and then allowed", async () => {
  const { code, poll } = await device();
  const { open, send } = await person();
  const { text } = await read(await open(`?user_code=${code.toLowerCase().replace("-", "")}`));
  expect(text).toContain(`value="${code}"`);
  expect(text).not.toContain("Television");
  const hasty = await read(await send({ user_code: code, decision: "allow" }));
  expect([hasty.status, hasty.location]).toEqual([403, null]);
  expect(await poll()).toBe("authorization_pending");
});

test("171 RFC 8628 §5.4: what was allowed before is asked again for every device", async () => {
  const { open, send } = await person();
  for (let count = 0; count < 2; count += 1) {
    const { code } = await device();
    await send({ user_code: code });
    expect((await read(await open(`?user_code=${code}`))).text).toContain("Do you hold this device?");
    await send({ user_code: code, decision: "allow" });
  }
});

test("170 the first browser that types a code holds it; another can neither see, allow nor deny it (CVE-2026-45337)", async () => {
  const { code, poll } = await device();
  const [first, second] = [await person(), await person()];
  expect((await first.send({ user_code: code })).status).toBe(303);
  const answers = [
    await second.send({ user_code: code }),
    await second.send({ user_code: code, decision: "allow" }),
    await second.send({ user_code: code, decision: "deny" }),
  ];
  for (const answer of answers) {
    const { status, text, location } = await read(answer);
    expect([status, location]).toEqual([403, null]);
    expect(text).not.toContain("Television");
  }
  expect((await read(await second.open(`?user_code=${code}`))).text).not.toContain("Television");
  expect(await poll()).toBe("authorization_pending");
  await first.send({ user_code: code, decision: "allow" });
});

test("170 of many browsers that type a code at once one holds it", async () => {
  const { code } = await device();
  const people = await Promise.all(Array.from({ length: 10 }, person));
  const statuses = await Promise.all(people.map(async ({ send }) => (await send({ user_code: code })).status));
  expect(statuses.filter((status) => status === 303)).toHaveLength(1);
  expect(statuses.filter((status) => status === 403)).toHaveLength(9);
});

test("170 a decision tells nothing about a code that is not the browser's own", async () => {
  const { code } = await device();
  const { send } = await person();
  const answers = [code, makeUserCode(), "nonsense"].map((user_code) => send({ user_code, decision: "allow" }));
  const stories = await Promise.all(answers.map(async (answer) => (await read(await answer)).text));
  const plain = stories.map((text) => text.replaceAll(/[0-9a-f-]{36}/g, ""));
  expect(plain[1]).toBe(plain[0]);
  expect(plain[2]).toBe(plain[0]);
});

test("170 who switches accounts on the way keeps the device", async () => {
  const { code, poll } = await device();
  const { cookie, send } = await person();
  await send({ user_code: code });
  const { user } = await makeSession();
  const setCookie = await beginSession(await readBrowser(cookie), user.uid, new Date());
  const again = browserOf(setCookie.split(";")[0]!);
  expect((await read(await again.open(`?user_code=${code}`))).text).toContain(user.email);
  await again.send({ user_code: code, decision: "allow" });
  expect(await poll()).toBe(user.uid);
});

test("RFC 8628 §3.3: nobody signed in is sent to sign in, and comes back with the code", async () => {
  const { open } = browserOf("birch-session=");
  const bare = await read(await open());
  expect(bare.location).toBe("http://localhost:3000/provider/sign-in?return_to=%2Fprovider%2Fdevice");
  const { location } = await read(await open("?user_code=bcdfghjk"));
  expect(new URL(location!).searchParams.get("return_to")).toBe("/provider/device?user_code=BCDF-GHJK");
});

test("173 what stands in the address is normalised, and never part of the page", async () => {
  const { open } = await person();
  for (const attack of ['"><script>alert(1)</script>', "javascript:alert(1)", "BCDF-GHJK<b>", "'x"]) {
    const { status, text } = await read(await open(`?user_code=${encodeURIComponent(attack)}`));
    expect(status).toBe(200);
    expect(text).not.toMatch(/<script|javascript:|<b>|'x/);
  }
});

test("173 RFC 8628 §6.1: case, dash, width and spaces of the typed code do not matter", async () => {
  const { send } = await person();
  for (const change of [
    (code: string) => code.toLowerCase(),
    (code: string) => code.replace("-", ""),
    (code: string) => ` ${code.replace("-", " ")} `,
  ]) {
    const { code } = await device();
    expect((await read(await send({ user_code: change(code) }))).location).toBe(`${page}?user_code=${code}`);
  }
});

test("169 RFC 8628 §5.1: unknown, expired and malformed codes get one answer", async () => {
  const { send } = await person();
  const { code } = await device();
  await database().read.deviceCode.update({
    where: { userCodeHash: hashUserCode(code) },
    data: { expiresAt: new Date() },
  });
  for (const typed of [makeUserCode(), code, "nothing", ""]) {
    const { status, text } = await read(await send({ user_code: typed }));
    expect(status).toBe(400);
    expect(text).toContain("This code is not right, or it has expired.");
  }
});

test("169, 36 RFC 8628 §5.1: after five wrong codes a person waits, also with the right one, also in parallel", async () => {
  const { send } = await person();
  const guesses = await Promise.all(Array.from({ length: 12 }, () => send({ user_code: makeUserCode() })));
  expect(guesses.filter(({ status }) => status === 400)).toHaveLength(5);
  const { code, poll } = await device();
  const blocked = await send({ user_code: code });
  expect(blocked.status).toBe(429);
  expect(Number(blocked.headers.get("Retry-After"))).toBeGreaterThan(600);
  expect(await poll()).toBe("authorization_pending");
});

test("169 RFC 8628 §5.1: after twenty wrong codes from one address nobody there goes on, whoever signs in", async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    const { send } = browserOf((await makeSession()).cookie, "198.51.100.7");
    for (let guess = 0; guess < 4; guess += 1) statuses.push((await send({ user_code: makeUserCode() })).status);
  }
  expect(statuses).toEqual([...Array<number>(20).fill(400), ...Array<number>(4).fill(429)]);
});

test("169 right codes do not count", async () => {
  const { send } = await person();
  for (let count = 0; count < 8; count += 1) {
    expect((await send({ user_code: (await device()).code })).status).toBe(303);
  }
});

test("23 RFC 6749 §10.12: a form that another page sent changes nothing", async () => {
  const { code, poll } = await device();
  const { send } = await person();
  await send({ user_code: code });
  const forged = [
    await send({ user_code: code, decision: "allow", csrf_token: "x" }),
    await send({ user_code: code, decision: "allow" }, { Origin: "https://evil.example" }),
    await send({ user_code: code, decision: "allow" }, { Origin: "null" }),
  ];
  expect(forged.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect(await poll()).toBe("authorization_pending");
});

test("25 the pages contain no script and cannot be framed", async () => {
  const { open, send } = await person();
  for (const response of [await open(), await send({ user_code: "x" })]) {
    expect(response.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(response.headers.get("X-Frame-Options")).toBe("DENY");
    expect(await response.text()).not.toContain("<script");
  }
});
