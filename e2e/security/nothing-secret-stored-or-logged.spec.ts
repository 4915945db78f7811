// Whoever steals the database or reads the log holds no credential (RFC 6819 §5.1.4.1.3, CWE-532).
// https://www.rfc-editor.org/rfc/rfc6819#section-5.1.4.1.3
import { existsSync, readFileSync } from "node:fs";
import { test, expect } from "../support/test";
import {
  alice,
  askToken,
  codeFor,
  decide,
  makePkce,
  redeem,
  redemption,
  refresh,
  requestOf,
  signIn,
  signUp,
  tokensOf,
  userinfo,
  authorizePath,
} from "../support/authorization";
import { register, sendConsoleForm, labelled } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { databaseFile, logFile, oneOrigin } from "../support/servers";

/** Uses everything once, well and badly, and returns every credential that was on the way. */
async function useEverything(): Promise<{ credentials: Record<string, string>; stored: string }> {
  const browser = new PlainBrowser();
  await browser.open("/provider/sign-in");
  const visitor = browser.session;
  const account = await signUp(browser);
  const first = browser.session;
  await signIn(browser, account);
  const wrongPassword = `wrong-${account.password}`;
  await signIn(new PlainBrowser(), { ...account, password: wrongPassword });
  const client = await register(browser);
  const secrets = await sendConsoleForm(
    browser,
    `/provider/developer/apps/${client.clientId}`,
    "Add a second secret",
    {},
  );
  const secondSecret = labelled(secrets.text, "New client secret")!;
  const { verifier, challenge } = makePkce();
  const page = await browser.follow(
    authorizePath(requestOf(client, { code_challenge: challenge, code_challenge_method: "S256" })),
  );
  const { csrf_token, request } = hiddenFields(page.text, "/provider/consent");
  const code = new URL((await decide(browser, page)).location!).searchParams.get("code")!;
  const wrongSecret = `wrong-${client.clientSecret}`;
  await askToken(redemption(client, code, { client_secret: wrongSecret, code_verifier: verifier }));
  const tokens = await redeem(client, code, { code_verifier: verifier });
  const rotated = tokensOf(await refresh(client, tokens.refresh_token));
  const again = tokensOf(await refresh(client, tokens.refresh_token));
  await userinfo(rotated.access_token);
  await userinfo(`${rotated.access_token}x`);
  const unused = await codeFor(browser, client);
  const replayed = await codeFor(browser, client);
  const lost = await redeem(client, replayed);
  await askToken(redemption(client, replayed));
  await userinfo(lost.access_token);
  const credentials = {
    visitor,
    first,
    session: browser.session,
    password: account.password,
    wrongPassword,
    clientSecret: client.clientSecret!,
    secondSecret,
    wrongSecret,
    csrf_token: csrf_token!,
    request: request!,
    code,
    verifier,
    unused,
    replayed,
    access: tokens.access_token,
    refresh: tokens.refresh_token,
    id_token: tokens.id_token!,
    rotatedAccess: rotated.access_token,
    rotatedRefresh: rotated.refresh_token,
    againRefresh: again.refresh_token,
    lost: lost.access_token,
    demoPassword: alice.password,
  };
  return { credentials, stored: account.email };
}

/** Which of the values, or of their secret halves, stand in the bytes. */
function found(credentials: Record<string, string>, bytes: string): string[] {
  return Object.entries(credentials)
    .filter(([, value]) => bytes.includes(value) || bytes.includes(value.split(".").at(-1)!))
    .map(([name]) => name);
}

test("68, 195 after a whole run no code, token, secret, cookie, verifier or password stands in the database file or the log", async () => {
  const { credentials, stored } = await useEverything();
  const file = databaseFile(oneOrigin);
  const bytes = [file, `${file}-wal`, `${file}-journal`]
    .filter(existsSync)
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
  expect(bytes.includes(stored), "what is stored can be found this way").toBe(true);
  expect(found(credentials, bytes)).toEqual([]);
  const log = readFileSync(logFile(), "utf8");
  expect(log.includes('"event":"code_replayed"'), "the log is the one that this run wrote").toBe(true);
  const { demoPassword: _, ...issued } = credentials;
  expect(found(issued, log)).toEqual([]);
});

test("195 site A's sign-in leaves none either, and keeps B's tokens sealed", async () => {
  const browser = new PlainBrowser();
  await signUp(browser);
  const start = await browser.open("/demo/sign-in", { form: {} });
  const asked = await browser.follow(start.location!);
  const back = (await decide(browser, asked)).location!;
  const code = new URL(back).searchParams.get("code")!;
  const before = Object.fromEntries(browser.cookies);
  const arrived = await browser.open(back);
  expect([arrived.status, arrived.location]).toEqual([303, `${oneOrigin.demoUrl}/demo`]);
  const values = {
    code,
    state: new URL(back).searchParams.get("state")!,
    pkce: before["acorn-pkce"]!,
    nonce: before["acorn-nonce"]!,
    session: browser.cookies.get("acorn-session")!,
  };
  expect(Object.values(values).every(Boolean)).toBe(true);
  expect(found(values, readFileSync(logFile(), "utf8"))).toEqual([]);
  const file = databaseFile(oneOrigin);
  const bytes = [file, `${file}-wal`]
    .filter(existsSync)
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
  expect(found({ code }, bytes)).toEqual([]);
  expect(/\bb[ar]_[\w-]{22}\.[\w-]{43}/.test(bytes), "no access or refresh token of anybody's").toBe(false);
});
