// After signing in, a person goes to a page of ours, whatever the address said (RFC 9700 §4.11).
// https://www.rfc-editor.org/rfc/rfc9700#section-4.11
import { test, expect } from "../support/test";
import { alice, signIn, signUp } from "../support/authorization";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { send } from "../support/raw-http";
import { oneOrigin } from "../support/servers";

const elsewhere = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/%09/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "/%5cevil.example",
  "/%2f%2fevil.example",
  "%2f%2fevil.example",
  "/%2fevil.example",
  "https:evil.example",
  "https:/evil.example",
  "https://evil.example",
  "HTTPS://evil.example",
  "http://evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "//evil.example/provider",
  "/provider//evil.example",
  "/provider/../../evil.example",
  "/provider/..//evil.example",
  "/provider/account/..//..//evil.example",
  "/provider\\@evil.example",
  "/provider@evil.example",
  "@evil.example",
  ".evil.example",
  ":80@evil.example",
  "/provider?next=//evil.example",
  "/provider#//evil.example",
  "/.evil.example",
  "/provider/oauth/authorize?client_id=x",
  "/\u2028/evil.example",
  "/\uff0fevil.example",
  "//evil%E3%80%82example",
];

test("34 whatever return_to says, signing in ends on a page of ours", async () => {
  test.setTimeout(90_000);
  expect(elsewhere.length).toBeGreaterThanOrEqual(40);
  const browser = new PlainBrowser();
  await signUp(browser);
  for (const return_to of elsewhere) {
    const { text } = await browser.open(`/provider/sign-in?return_to=${encodeURIComponent(return_to)}`);
    expect([return_to, hiddenFields(text, "/provider/sign-in").return_to]).toEqual([return_to, undefined]);
  }
  const own = hiddenFields((await browser.open("/provider/sign-in")).text, "/provider/sign-in");
  for (const name of ["return_to", "next", "callbackUrl"]) {
    const { location } = await browser.open("/provider/sign-up", {
      form: { ...own, name: "", email: "", password: "", [name]: "//evil.example" },
    });
    expect([name, location]).toEqual([name, null]);
  }
  for (const return_to of elsewhere.slice(0, 14)) {
    const form = {
      ...hiddenFields((await browser.open("/provider/sign-in")).text, "/provider/sign-in"),
      ...alice,
      return_to,
    };
    const { status, location } = await browser.open("/provider/sign-in", { form });
    expect([return_to, status, new URL(location!, `${oneOrigin.appUrl}/provider/sign-in`).href]).toEqual([
      return_to,
      303,
      `${oneOrigin.appUrl}/provider`,
    ]);
  }
  expect((await signIn(browser, alice, "?return_to=/provider/developer/apps")).location).toBe(
    `${oneOrigin.appUrl}/provider/developer/apps`,
  );
});

test("34 in a real browser, too", async ({ page }) => {
  for (const return_to of ["//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    await page.goto(`/provider/sign-in?return_to=${encodeURIComponent(return_to)}`);
    await page.getByRole("button", { name: "Sign in as Alice" }).click();
    await expect(page).toHaveURL(`${oneOrigin.appUrl}/provider`);
  }
});

test("34 site A's callbackUrl leads to site A only", async () => {
  for (const callbackUrl of elsewhere) {
    const browser = new PlainBrowser();
    const { text } = await browser.open("/demo/api/auth/csrf");
    const { csrfToken } = JSON.parse(text) as { csrfToken: string };
    const { status, location } = await browser.open("/demo/api/auth/signout", { form: { csrfToken, callbackUrl } });
    const { origin, pathname } = new URL(location ?? "about:blank", `${oneOrigin.demoUrl}/demo`);
    expect([callbackUrl, status, origin, pathname.split("/")[1]]).toEqual([
      callbackUrl,
      303,
      oneOrigin.demoUrl,
      "demo",
    ]);
  }
});

test("34 the language switch leads to the same path of ours, however the path is written", async () => {
  const paths = [
    "/provider",
    "/provider/sign-in",
    "/demo",
    "//evil.example",
    "/\\evil.example",
    "/%5cevil.example",
    "/%2fevil.example",
    "/%09/evil.example",
    "///evil.example/",
    "/.//evil.example",
    "/provider//evil.example",
    "/provider/..//evil.example",
  ];
  for (const path of paths) {
    const { status, location } = await send(`${path}?lang=zh`);
    expect([path, [303, 308].includes(status)]).toEqual([path, true]);
    expect([path, new URL(location!, oneOrigin.appUrl).origin]).toEqual([path, oneOrigin.appUrl]);
  }
});
