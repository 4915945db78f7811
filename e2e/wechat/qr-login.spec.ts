// WeChat's login by QR code, whole: one browser shows the code, another plays the phone, and the first goes on by itself.
import type { Browser, Page } from "playwright/test";
import { enterPassword, signUp } from "../support/people";
import { backAtApp, codeOf, exchange, userinfo } from "../support/wechat-h5";
import { cancel, confirm, expect, phonePageOf, qrPath, registerWebsite, test } from "../support/wechat-qr";

test("the phone scans and confirms, the page follows by itself, and the website knows the nickname", async ({
  page,
  otherPage: phone,
  website: { redirectUri },
}) => {
  const [app, person] = [await registerWebsite(page.request, "Tea Shop"), await signUp(phone)];
  await page.goto(qrPath(app, redirectUri));
  await expect(page).toHaveTitle("WeChat login");
  await expect(page.getByRole("img", { name: "QR code for the phone" })).toBeVisible();
  await phone.goto(await phonePageOf(page));
  await expect(page.getByText("Confirm on your phone to sign in")).toBeVisible();
  await expect(page.getByRole("img", { name: "QR code for the phone" })).toBeHidden();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Sign in to Tea Shop?");
  await expect(phone.getByText("Is the code on your own screen?")).toBeVisible();
  await expect(phone.getByText(person.name, { exact: true })).toBeVisible();
  await confirm(phone);
  const tokens = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect(tokens).toMatchObject({ expires_in: 7200, scope: "snsapi_login" });
  expect((await userinfo(page.request, tokens)).nickname).toBe(person.name);
});

test("who is signed out on the phone signs in there; another account can be taken", async ({
  page,
  otherPage: phone,
  browser,
  website: { redirectUri },
}) => {
  const [app, first, other] = [
    await registerWebsite(page.request, "Tea Shop"),
    await somebody(browser),
    await somebody(browser),
  ];
  await page.goto(qrPath(app, redirectUri));
  await phone.goto(await phonePageOf(page));
  await enterPassword(phone, first);
  await phone.getByRole("link", { name: "Not you?" }).click();
  await enterPassword(phone, other);
  await expect(phone.getByText(`Signed in as ${other.email}.`)).toBeVisible();
  await confirm(phone);
  const tokens = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect((await userinfo(page.request, tokens)).nickname).toBe(other.name);
});

/** Somebody with an account, whose browser is closed. */
async function somebody(browser: Browser) {
  const context = await browser.newContext();
  const person = await signUp(await context.newPage());
  await context.close();
  return person;
}

test("a cancellation is told on the page, which stays, and a second scan works", async ({
  page,
  otherPage: phone,
  website: { redirectUri },
}) => {
  const app = await registerWebsite(page.request, "Tea Shop");
  await signUp(phone);
  await page.goto(qrPath(app, redirectUri));
  const code = await phonePageOf(page);
  await phone.goto(code);
  await cancel(phone);
  await expect(page.getByText("You cancelled this sign-in")).toBeVisible();
  await expect(page.getByText("Scan again, or close this window")).toBeVisible();
  await expect(page.getByRole("img", { name: "QR code for the phone" })).toBeVisible();
  await phone.goto(code);
  await expect(page.getByText("Confirm on your phone to sign in")).toBeVisible();
  await confirm(phone);
  codeOf(await backAtApp(page, redirectUri));
});

for (const [denial, brought] of [
  ["state_only", "state=S1"],
  ["authdeny", "state=S1&code=authdeny&reason="],
]) {
  test(`a cancellation of an app that wants to hear of it (${denial}) goes to the website`, async ({
    page,
    otherPage: phone,
    website: { redirectUri },
  }) => {
    const app = await registerWebsite(page.request, "Tea Shop", { denial });
    await signUp(phone);
    await page.goto(qrPath(app, redirectUri));
    await phone.goto(await phonePageOf(page));
    await cancel(phone);
    expect(await backAtApp(page, redirectUri)).toBe(brought);
  });
}

test("a code that is over is replaced by a new one", async ({ page, website: { redirectUri } }) => {
  const app = await registerWebsite(page.request, "Tea Shop");
  await page.route(
    "**/connect/l/qrconnect?**",
    (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/uuid=[\w-]{16}/, "uuid=0000000000000000"),
      }),
    { times: 1 },
  );
  const shown: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/connect/qrcode/")) shown.push(request.url());
  });
  await page.goto(qrPath(app, redirectUri));
  await expect.poll(() => new Set(shown).size).toBe(2);
});

test("a code that one phone scanned is nobody else's", async ({ page, otherPage: phone, website: { redirectUri } }) => {
  const app = await registerWebsite(page.request, "Tea Shop");
  await signUp(phone);
  await page.goto(qrPath(app, redirectUri));
  const code = await phonePageOf(page);
  await phone.goto(code);
  const stranger = await page.context().newPage();
  await stranger.goto(code);
  await expect(stranger.getByText("scanned with another phone or browser")).toBeVisible();
  await confirm(phone);
  codeOf(await backAtApp(page, redirectUri));
});

test("state comes back to the character, behind a # too, and the language can be changed on the way", async ({
  page,
  otherPage: phone,
  website: { origin },
}) => {
  const state = "a%20b~*(%2f).eyJ.%E4%B8%AD";
  const app = await registerWebsite(page.request, "Tea Shop");
  await signUp(phone);
  await page.goto(qrPath(app, `${origin}/#/login?name=test`, `&state=${state}`));
  const code = await phonePageOf(page);
  await page.getByRole("link", { name: "简体中文" }).click();
  await expect(page).toHaveTitle("微信登录");
  await expect(page.getByRole("link", { name: "打开手机页面" })).toHaveAttribute("href", code);
  await phone.goto(code);
  await confirm(phone);
  await page.waitForURL((url) => url.origin === origin);
  expect(page.url()).toMatch(/#\/login\?name=test&code=[0-9A-Za-z]{32}&state=/);
  expect(page.url().split("&state=")[1]).toBe(state);
});

test("without JavaScript the page says how far it is, and leads to the website once it is confirmed", async ({
  browser,
  otherPage: phone,
  website: { redirectUri },
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const app = await registerWebsite(page.request, "Tea Shop");
  await signUp(phone);
  await page.goto(qrPath(app, redirectUri));
  const goOn = page.getByRole("link", { name: "Go on after confirming" });
  await phone.goto(await phonePageOf(page));
  await goOn.click();
  await expect(page.getByText("Confirm on your phone to sign in")).toBeVisible();
  await cancel(phone);
  await goOn.click();
  await expect(page.getByText("Scan again, or close this window")).toBeVisible();
  await phone.goto(await phonePageOf(page));
  await confirm(phone);
  codeOf(await backAtApp(page, redirectUri));
  await context.close();
});

test("a phone without JavaScript confirms too, and finds Chinese when it asks for it", async ({
  page,
  browser,
  website: { redirectUri },
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const phone: Page = await context.newPage();
  const app = await registerWebsite(page.request, "Tea Shop");
  await signUp(phone);
  await page.goto(qrPath(app, redirectUri));
  await phone.goto(await phonePageOf(page));
  await phone.getByRole("link", { name: "简体中文" }).click();
  await expect(phone.getByRole("button", { name: "取消" })).toBeVisible();
  await phone.getByRole("button", { name: "确认登录" }).click();
  await expect(phone.getByRole("heading", { name: "请回到另一个屏幕" })).toBeVisible();
  codeOf(await backAtApp(page, redirectUri));
  await context.close();
});
