// What WeChat's H5 page does when somebody says no, and when the link is wrong.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { signUp } from "../support/people";
import { expect, test } from "../support/own-app";
import { backAtApp, h5Path, registerWechatApp } from "../support/wechat-h5";

test("a denial leaves an official account with a state and no code", async ({ page, redirectUri }) => {
  const app = await registerWechatApp(page.request, "Tea House");
  await signUp(page);
  await page.goto(h5Path(app, redirectUri));
  await page.getByRole("button", { name: "Deny" }).click();
  expect(await backAtApp(page, redirectUri)).toBe("state=S1");
});

test("a denial leaves who asked for it with code=authdeny", async ({ page, redirectUri }) => {
  const app = await registerWechatApp(page.request, "Tea House", { denial: "authdeny" });
  await signUp(page);
  await page.goto(h5Path(app, redirectUri));
  await page.getByRole("button", { name: "Deny" }).click();
  expect(await backAtApp(page, redirectUri)).toBe("state=S1&code=authdeny&reason=");
});

test("a denial stays on WeChat's page where the app chose that, and can be taken back", async ({
  page,
  redirectUri,
}) => {
  const app = await registerWechatApp(page.request, "Tea House", { denial: "page" });
  await signUp(page);
  await page.goto(h5Path(app, redirectUri));
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByRole("heading", { name: "You cancelled this sign-in" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in after all" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  expect(await backAtApp(page, redirectUri)).toMatch(/^code=\w{32}&state=S1$/);
});

test("a code goes to the callback domain alone, however another address is written", async ({ page, redirectUri }) => {
  const app = await registerWechatApp(page.request, "Tea House");
  await signUp(page);
  const { port } = new URL(redirectUri);
  const elsewhere = [
    "https://evil.example/",
    "https://127.0.0.1.evil.example/",
    "https://127.0.0.1@evil.example/",
    "https://evil.example#@127.0.0.1/",
    "https://evil.example\\@127.0.0.1/",
    "//evil.example/",
    `http://[::1]:${port}/`,
    "javascript://127.0.0.1/%0aalert(1)",
    "http://127.0.0.1/\r\nLocation: https://evil.example/",
  ];
  for (const uri of elsewhere) {
    const answer = await page.request.get(h5Path(app, uri, { scope: "snsapi_base" }), { maxRedirects: 0 });
    expect.soft([answer.status(), answer.headers().location], uri).toEqual([400, undefined]);
  }
});

test("another order is only a warning, and a page where the app chose to be strict", async ({ page, redirectUri }) => {
  await signUp(page);
  for (const [strict_order, status] of [
    [false, 200],
    [true, 400],
  ] as const) {
    const { appid } = await registerWechatApp(page.request, "Tea House", { strict_order });
    const query = `scope=snsapi_userinfo&response_type=code&redirect_uri=${encodeURIComponent(redirectUri)}&appid=${appid}`;
    const answer = await page.goto(`/provider/wechat/connect/oauth2/authorize?${query}`);
    expect(answer?.status()).toBe(status);
    expect(answer?.headers()["x-wechat-warning"] ?? null).toBe(
      strict_order ? null : "parameter order; WeChat opens only: appid, redirect_uri, response_type, scope, state",
    );
  }
});

const wrong: [string, Record<string, string>][] = [
  ["10003", { redirect_uri: "https%3A%2F%2Fevil.example%2F" }],
  ["10005", { scope: "snsapi_login" }],
  ["10010", { scope: "" }],
  ["10011", { redirect_uri: "" }],
  ["10012", { appid: "" }],
  ["AppID 参数错误", { appid: "wx0000000000000000" }],
  ["state", { "state=S1&state": "S2" }],
];

for (const [locale, title] of [
  ["en-GB", "This link cannot be opened"],
  ["zh-CN", "该链接无法访问"],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`each wrong link is told apart on a page: ${title}`, async ({ page, baseURL, redirectUri }) => {
      const app = await registerWechatApp(page.request, "Tea House");
      for (const [mark, changes] of wrong) {
        await page.goto(h5Path(app, redirectUri, changes));
        await expect.soft(page.getByRole("heading", { level: 1, name: title }), mark).toBeVisible();
        await expect.soft(page.getByRole("main"), mark).toContainText(mark);
        expect.soft(page.url()).toContain(`${baseURL}/provider/wechat/connect/oauth2/authorize?`);
      }
      const website = await registerWechatApp(page.request, "Tea House", { kind: "website" });
      await page.goto(h5Path(website, redirectUri));
      await expect(page.getByRole("main")).toContainText("10016");
    });
  });
}

async function expectAccessible(page: Page, stop: string): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  expect.soft(violations, stop).toEqual([]);
  await expect.soft(page.getByRole("heading", { level: 1 }), stop).toHaveCount(1);
  await expect.soft(page.getByRole("main"), stop).toHaveCount(1);
  const taken = await page.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth);
  expect.soft(taken, `${stop}: wider than the window`).toBeLessThanOrEqual(0);
}

for (const [colorScheme, width, locale] of [
  ["light", 1280, "en-GB"],
  ["dark", 320, "zh-CN"],
  ["light", 320, "en-GB"],
] as const) {
  test.describe(`${colorScheme}, ${width} px, ${locale}`, () => {
    test.use({ colorScheme, locale, viewport: { width, height: 800 } });

    test(`the question, the denial and the wrong link are accessible: ${colorScheme}, ${width} px, ${locale}`, async ({
      page,
      browser,
      redirectUri,
    }) => {
      const context = await browser.newContext({ locale: "en-GB" });
      const signedUp = await context.newPage();
      await signUp(signedUp);
      await page.context().addCookies(await context.cookies());
      await context.close();
      const app = await registerWechatApp(page.request, "Tea House", { denial: "page" });
      await page.goto(h5Path(app, redirectUri, { forceSnapShot: "true" }));
      await expectAccessible(page, "the question about a snapshot");
      await page.goto(h5Path(app, redirectUri));
      await expectAccessible(page, "the question");
      await page.getByRole("button", { name: /^(Deny|拒绝)$/ }).click();
      await expectAccessible(page, "the denial");
      await page.goto(h5Path(app, "https://a-rather-long-name-of-some-host.evil.example/callback"));
      await expectAccessible(page, "the wrong link");
    });
  });
}
