import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextAuthCookies, readCookies } from "@/lib/demo/cookies";
import * as settingsModule from "@/lib/settings";

function at(demoUrl: string) {
  const secret = "unit-tests-only-0123456789-abcdefghij";
  const settings = settingsModule.readSettings({ APP_MODE: "demo", DEMO_URL: demoUrl, APP_SECRET: secret });
  vi.spyOn(settingsModule, "settings").mockReturnValue(settings);
}

beforeEach(() => at("http://localhost:3000"));
afterEach(() => {
  vi.restoreAllMocks();
});

test("184 every cookie is HttpOnly and SameSite=Lax, and over https bound to the host", () => {
  at("https://acorn.example");
  for (const { name, options } of Object.values(nextAuthCookies())) {
    expect(name).toMatch(/^__Host-acorn-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: true, path: "/" });
    expect(options).not.toHaveProperty("domain");
  }
});

test("183 without https the cookies stay under /demo, away from a site B on the same origin", () => {
  for (const { name, options } of Object.values(nextAuthCookies())) {
    expect(name).toMatch(/^acorn-/);
    expect(options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: false, path: "/demo" });
  }
});

test("185 no cookie's name begins with the session cookie's, for next-auth joins those", () => {
  const { sessionToken, ...others } = nextAuthCookies();
  expect(Object.values(others).filter(({ name }) => name.startsWith(sessionToken?.name ?? ""))).toEqual([]);
});

test("185 only A's own cookies are read, and one that was sent twice is nobody's", () => {
  const header =
    "acorn-state=s; birch-session=b; acorn-session=mine; acorn-session=tossed; acorn-session.0=x; acorn-csrf=a%7Cb; bad";
  expect(readCookies(header)).toEqual({ "acorn-state": "s", "acorn-csrf": "a|b" });
  expect(readCookies(null)).toEqual({});
  expect(readCookies("acorn-state=%")).toEqual({ "acorn-state": "%" });
});
