// What site A believes: one issuer, that issuer's keys, and checks that were made for it.
import { generateKeyPair, SignJWT } from "jose";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { decode, encode } from "next-auth/jwt";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { POST as backChannelLogout } from "@/app/demo/backchannel-logout/route";
import { nextAuthOptions } from "@/lib/demo/next-auth-options";
import { openBrowser, signedInBrowser } from "@/lib/demo/testing/browser";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const b = await startFakeSiteB();
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: "http://localhost:3000" });
afterAll(() => b.close());
vi.spyOn(console, "error").mockImplementation(() => {});

beforeEach(() => {
  b.jwksTrouble = null;
  b.claims = { sub: "alice-sub", name: "Alice", email: "alice@example.com" };
});

/** Signs in and returns where the browser ends, and whether it has a session. */
async function signIn(change: (jar: Map<string, string>) => Promise<void> = async () => {}) {
  const browser = openBrowser();
  const url = await browser.leaveForB();
  b.claims.nonce = url.searchParams.get("nonce");
  await change(browser.jar);
  const answer = await browser.comeBack({ code: "code", state: url.searchParams.get("state")!, iss: b.issuer });
  return [answer.headers.get("Location"), browser.jar.has("acorn-session")];
}

const home = "http://localhost:3000/demo";

test("142 RFC 9700 §4.4: without B's keys nobody is signed in, the page says so, and with them again somebody is", async () => {
  expect(await signIn()).toEqual([home, true]);
  const troubles: [number, unknown, string][] = [
    [500, {}, "provider_trouble"],
    [404, {}, "nonsense"],
    [200, "<html>", "nonsense"],
    [200, { keys: "none" }, "nonsense"],
    [200, { keys: [] }, "nonsense"],
    [302, {}, "nonsense"],
  ];
  for (const [status, body, problem] of troubles) {
    b.jwksTrouble = { status, body };
    expect([status, body, ...(await signIn())]).toEqual([status, body, `${home}?error=${problem}`, false]);
  }
  b.jwksTrouble = null;
  expect(await signIn(), "without a restart").toEqual([home, true]);
});

test("141 CVE-2026-48524: a thousand logout tokens with keys that nobody has make A ask B for its keys once", async () => {
  const { privateKey } = await generateKeyPair("ES256");
  const browser = await signedInBrowser(b);
  const before = b.jwksRequests;
  const send = async (kid: string) => {
    const claims = { iss: b.issuer, aud: "site-a", sub: "alice-sub", jti: randomUUID(), events: {} };
    const header = { alg: "ES256", kid, typ: "logout+jwt" };
    const token = await new SignJWT(claims)
      .setProtectedHeader(header)
      .setIssuedAt()
      .setExpirationTime("1m")
      .sign(privateKey);
    const body = new URLSearchParams({ logout_token: token });
    const init = { method: "POST", body, headers: { host: "localhost:3000" } };
    return (await backChannelLogout(new Request(`${home}/backchannel-logout`, init))).status;
  };
  const statuses = new Set<number>();
  for (let round = 0; round < 1_000; round += 1) statuses.add(await send(`../${round}`));
  expect(statuses).toEqual(new Set([400]));
  expect(b.jwksRequests - before).toBeLessThanOrEqual(1);
  expect(browser.jar.has("acorn-session")).toBe(true);
}, 30_000);

test("140 CVE-2026-73419: state, PKCE and nonce that were made for another provider do not count", async () => {
  const { version } = JSON.parse(readFileSync("node_modules/next-auth/package.json", "utf8")) as { version: string };
  const [major, minor, patch] = version.split(".").map(Number) as [number, number, number];
  expect(major === 4 && (minor > 24 || (minor === 24 && patch >= 15)), version).toBe(true);
  const secret = nextAuthOptions().secret!;
  for (const name of ["acorn-state", "acorn-pkce", "acorn-nonce"]) {
    const reissue = (provider: string) => async (jar: Map<string, string>) => {
      const token = await decode({ token: jar.get(name)!, secret, salt: name });
      jar.set(name, await encode({ token: { ...token, provider }, secret, salt: name }));
    };
    expect([name, ...(await signIn(reissue("site-b")))]).toEqual([name, home, true]);
    expect([name, ...(await signIn(reissue("another")))]).toEqual([name, `${home}?error=lost_cookie`, false]);
  }
});
