import { afterAll, expect, test, vi } from "vitest";
import { decodeJwt } from "jose";
import { findSession } from "@/lib/demo/session";
import { signedInBrowser } from "@/lib/demo/testing/browser";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

const b = await startFakeSiteB();
b.metadata = { end_session_endpoint: `${b.issuer}/oauth/logout` };
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: "http://localhost:3000" });
afterAll(() => b.close());
vi.spyOn(console, "error").mockImplementation(() => {});

async function signOut(fields: Record<string, string>) {
  b.claims = { ...b.claims, sid: "s1" };
  const browser = await signedInBrowser(b);
  const request = browser.request("/demo/sign-out", { method: "POST", body: new URLSearchParams(fields) });
  const answer = await POST(request);
  expect(await findSession(browser.request("/demo").headers.get("cookie"))).toBeNull();
  return { location: new URL(answer.headers.get("Location")!), cookies: answer.headers.getSetCookie() };
}

test("233 “Sign out” alone ends A's session and goes nowhere else", async () => {
  const { location, cookies } = await signOut({});
  expect(location.href).toBe("http://localhost:3000/demo?signed_out");
  expect(cookies.join()).not.toContain("acorn-logout-state");
});

test("RP-Initiated Logout §2: with the tick the browser goes on to B, with the ID Token, the way back and a state", async () => {
  const { location, cookies } = await signOut({ at_birch: "on" });
  expect(location.origin + location.pathname).toBe(`${b.issuer}/oauth/logout`);
  const { id_token_hint, state, ...rest } = Object.fromEntries(location.searchParams);
  expect(rest).toEqual({ client_id: "site-a", post_logout_redirect_uri: "http://localhost:3000/demo" });
  expect(decodeJwt(id_token_hint!)).toMatchObject({ iss: b.issuer, aud: "site-a", sid: "s1" });
  expect(state).toMatch(/^[\w-]{43}$/);
  expect(cookies.find((cookie) => cookie.startsWith("acorn-logout-state="))).toBe(
    `acorn-logout-state=${state}; Path=/demo; Max-Age=900; HttpOnly; SameSite=Lax`,
  );
});

test("without a B that answers A's session ends all the same, and the page says what is left", async () => {
  vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ["Date"] });
  const browser = await signedInBrowser(b);
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("fetch failed"));
  vi.setSystemTime(Date.now() + 120_000);
  const fields = { method: "POST", body: new URLSearchParams({ at_birch: "on" }) };
  const answer = await POST(browser.request("/demo/sign-out", fields));
  vi.restoreAllMocks();
  vi.useRealTimers();
  expect(answer.headers.get("Location")).toBe("http://localhost:3000/demo?signed_out");
  expect(await findSession(browser.request("/demo").headers.get("cookie"))).toBeNull();
});
