import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as settingsModule from "@/lib/settings";
import { belongsHere, refuseForeignForm, safeCallbackUrl, seeOther } from "@/lib/demo/addresses";

const settings = settingsModule.readSettings({
  APP_URL: "http://localhost:3000",
  DEMO_URL: "http://127.0.0.1:3000",
  APP_SECRET: "unit-tests-only-0123456789-abcdefghij",
});

beforeEach(() => {
  vi.spyOn(settingsModule, "settings").mockReturnValue(settings);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const home = "http://127.0.0.1:3000/demo";

const hostile = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%09/evil.example",
  "/\t/evil.example",
  "/%5cevil.example",
  "%2f%2fevil.example",
  "https:evil.example",
  "https://evil.example",
  "https://evil.example/demo",
  "https://127.0.0.1:3000/demo",
  "http://127.0.0.1:3000.evil.example/demo",
  "http://127.0.0.1:3000@evil.example/demo",
  "http://user:password@127.0.0.1:3000/demo",
  "http://sub.127.0.0.1:3000/demo",
  "http://localhost:3000/demo",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "blob:http://127.0.0.1:3000/x",
  "http://",
  "http://[",
  "%",
  "%%%",
  "",
  "/",
  "/provider/sign-out",
  "/demo/../provider",
  "/demo/%2e%2e/provider",
  "/demonstration",
  "/demo/api/auth/signout",
  null,
  undefined,
  7,
  ["/demo", "//evil.example"],
];

test.each(hostile.map((url) => [url]))("221 callbackUrl %j leads to A's front page (RFC 9700 §4.11)", (url) => {
  expect(safeCallbackUrl(url)).toBe(home);
});

test.each(["/demo", "/demo/legacy", "/demo?lang=zh", `${home}/legacy`])(
  "a page of A's, %s, stays what it is",
  (url) => {
    expect(safeCallbackUrl(url)).toBe(new URL(url, home).href);
  },
);

test("with an origin of its own, site A answers at that host only", () => {
  expect(["127.0.0.1:3000", "localhost:3000", "evil.example", null].map(belongsHere)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("on a shared origin, site A answers wherever the app does", () => {
  vi.spyOn(settingsModule, "settings").mockReturnValue({ ...settings, demoUrl: settings.appUrl });
  expect(belongsHere("whatever.example")).toBe(true);
});

function form(origin: string | null, host = "127.0.0.1:3000"): Request {
  return new Request(home, { method: "POST", headers: { host, ...(origin === null ? {} : { origin }) } });
}

test("a form from a foreign page, from nowhere, or without an Origin is refused", () => {
  const origins = ["https://evil.example", "http://localhost:3000", "null", null];
  expect(origins.map((origin) => refuseForeignForm(form(origin))?.status)).toEqual([403, 403, 403, 403]);
  expect(refuseForeignForm(form("http://127.0.0.1:3000"))).toBeUndefined();
});

test("a form sent to another host finds nothing", async () => {
  const answer = refuseForeignForm(form("http://127.0.0.1:3000", "localhost:3000"));
  expect(answer?.status).toBe(404);
  expect(await answer?.text()).toContain(home);
});

test("the way on after a form is 303 and is not stored (RFC 9700 §4.12)", () => {
  const answer = seeOther(home);
  expect([answer.status, answer.headers.get("Location"), answer.headers.get("Cache-Control")]).toEqual([
    303,
    home,
    "no-store",
  ]);
});
