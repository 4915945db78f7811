// A form of site B can only be sent by site B's own page in the browser that it was shown to.
// RFC 6749 §10.12, RFC 9700 §4.7. https://www.rfc-editor.org/rfc/rfc6749#section-10.12
import { readFileSync } from "node:fs";
import { test, expect } from "../support/test";
import { alice, authorizePath, decide, requestOf, signIn, signUp } from "../support/authorization";
import { cast, register } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { logFile } from "../support/servers";
import { countCodes, countRows } from "./stored-rows";

/** The four ways of CVE-2026-27978 and its kin, and one more: no token of a page, or a form from elsewhere. */
async function forgeries(
  path: string,
): Promise<{ how: string; headers?: Record<string, string>; csrf_token?: string }[]> {
  const stranger = new PlainBrowser();
  const { csrf_token } = hiddenFields((await stranger.open(path)).text, path);
  return [
    { how: "without a token", csrf_token: "" },
    { how: "with another browser's token", csrf_token: csrf_token! },
    { how: "with a made-up token", csrf_token: "x".repeat(csrf_token!.length) },
    { how: "from another site", headers: { Origin: "https://evil.example" } },
    { how: "from a sandboxed page", headers: { Origin: "null" } },
    { how: "from another port", headers: { Origin: "http://localhost:1" } },
  ];
}

test("23 a sign-in form that another page sent is refused, and the session stays as it was", async () => {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const session = browser.session;
  for (const { how, headers, ...token } of await forgeries("/provider/sign-in")) {
    const page = await browser.open("/provider/sign-in");
    const form = {
      ...hiddenFields(page.text, "/provider/sign-in"),
      email: alice.email,
      password: alice.password,
      ...token,
    };
    const answer = await browser.open("/provider/sign-in", { form, headers: headers ?? {} });
    expect([how, answer.status, answer.headers["set-cookie"]]).toEqual([how, 403, undefined]);
    expect(answer.text).not.toContain(alice.email);
  }
  expect(browser.session).toBe(session);
  expect((await browser.open("/provider/account/apps")).text).toContain(account.email);
});

test("23 the same holds for sign-up and sign-out", async () => {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const users = countRows("SELECT count(*) AS count FROM provider_end_user WHERE email LIKE 'forged-%'");
  const forged = { name: "F", email: `forged-${account.email}`, password: "a long password" };
  for (const { how, headers, ...token } of await forgeries("/provider/sign-up")) {
    const own = hiddenFields((await browser.open("/provider/sign-up")).text, "/provider/sign-up");
    for (const path of ["/provider/sign-up", "/provider/sign-out"]) {
      const answer = await browser.open(path, { form: { ...own, ...forged, ...token }, headers: headers ?? {} });
      expect([path, how, answer.status, answer.headers["set-cookie"]]).toEqual([path, how, 403, undefined]);
    }
  }
  expect(countRows("SELECT count(*) AS count FROM provider_end_user WHERE email LIKE 'forged-%'")).toBe(users);
  expect((await browser.open("/provider/account/apps")).text).toContain(account.email);
});

test("24 a consent form that another page sent is refused: no grant, no code; the person's own still works", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  const page = await developer.follow(authorizePath(requestOf(client)));
  const own = hiddenFields(page.text, "/provider/consent");
  for (const { how, headers, ...token } of await forgeries("/provider/sign-in")) {
    const answer = await developer.open("/provider/consent", {
      form: { ...own, decision: "allow", ...token },
      headers: headers ?? {},
    });
    expect([how, answer.status, answer.location]).toEqual([how, 403, null]);
  }
  expect(countCodes(client.clientId)).toBe(0);
  expect(new URL((await decide(developer, page)).location!).searchParams.get("code")).toMatch(/^bc_/);
  expect(countCodes(client.clientId)).toBe(1);
});

test("9 whatever answers a form is a 303, so the password is never posted on", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  await browser.open(authorizePath(requestOf(client)));
  const [signedIn, asked] = [await signIn(browser, account), await browser.follow(authorizePath(requestOf(client)))];
  const allowed = await decide(browser, asked);
  const again = await browser.open("/provider/oauth/authorize", { form: requestOf(client) });
  const denied = await decide(browser, await browser.follow(authorizePath(requestOf(client, { prompt: "consent" }))), {
    decision: "deny",
  });
  const signOut = hiddenFields((await browser.open("/provider/sign-out")).text, "/provider/sign-out");
  const signedOut = await browser.open("/provider/sign-out", { form: signOut });
  for (const answer of [signedIn, allowed, again, denied, signedOut]) {
    expect([answer.status, answer.location === null]).toEqual([303, false]);
  }
  expect(new URL(denied.location!).searchParams.get("error")).toBe("access_denied");
});

test("44 credentials in the address sign nobody in and reach no log", async () => {
  const browser = new PlainBrowser();
  const password = "open-sesame-demo";
  const canary = "canary-in-the-address-44";
  const { status, text } = await browser.open(
    `/provider/sign-in?email=${alice.email}&password=${password}&x=${canary}`,
  );
  expect(status).toBe(200);
  expect(hiddenFields(text, 'method="post"').csrf_token).toBeTruthy();
  expect(/<form[^>]*method="get"/i.test(text)).toBe(false);
  expect((await browser.open("/provider/account/apps")).location ?? "").toContain("/provider/sign-in");
  expect(readFileSync(logFile(), "utf8")).not.toContain(canary);
});
