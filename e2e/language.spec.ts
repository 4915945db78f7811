// The language follows the browser, English or 简体中文, and the switch changes it without losing one's place.
import type { Page } from "playwright/test";
import { authorizePath } from "./support/own-app";
import { newPerson } from "./support/people";
import { expect, test } from "./support/test";

/** Text that people read on the page: not code, not what they would copy, not what they typed. */
function readText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const skipped = "code, pre, output, script, style, textarea, svg, [lang=en]";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement?.closest(skipped)) texts.push(textContent ?? "");
    }
    return texts.join("\n");
  });
}

/** Four English words in a row are a sentence that nobody translated. */
const englishSentence = /(?:\b[a-z]{2,}\b[ ,]+){3}[a-z]{2,}/gi;

async function expectChinese(page: Page, stop: string): Promise<void> {
  await expect.soft(page.locator("html"), stop).toHaveAttribute("lang", "zh-CN");
  await expect.soft(page.getByRole("link", { name: "跳到正文" }), stop).toHaveCount(1);
  const text = await readText(page);
  expect.soft(text, stop).toMatch(/\p{Script=Han}{4}/u);
  expect.soft(text.match(englishSentence), `${stop}: English`).toBeNull();
  await expect.soft(page, stop).toHaveTitle(/\p{Script=Han}/u);
}

test.describe("a browser that asks for zh", () => {
  test.use({ locale: "zh-CN" });

  test("finds both sites in 简体中文 before it signs in", async ({ page, demoURL }) => {
    const addresses = [
      `${demoURL}/demo`,
      `${demoURL}/demo?signed_out`,
      `${demoURL}/demo?error=access_denied`,
      `${demoURL}/demo?error=lost_cookie`,
      `${demoURL}/demo/by-hand`,
      `${demoURL}/demo/by-hand?problem=state`,
      `${demoURL}/demo/legacy`,
      `${demoURL}/demo/legacy/callback`,
      "/provider",
      "/provider/sign-in",
      "/provider/sign-up",
      "/provider/sign-out",
      "/provider/oauth/logout?id_token_hint=made-up",
      "/provider/nothing-is-here",
      authorizePath("nobody-registered-this", "https://tea.example/callback"),
      "/provider/errors",
      "/provider/errors/code-verifier-matches",
      "/provider/errors/nobody-wrote-this",
      "/provider/wechat",
      `${demoURL}/demo?error=wechat_access_token_40163`,
      `${demoURL}/demo?signed_out=wechat`,
      "/inspector/open",
    ];
    for (const address of addresses) {
      await page.goto(address);
      await expectChinese(page, address);
    }
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await expect(page.getByRole("link", { name: "看看 Birch" })).toBeVisible();
    expect((await readText(page)).match(englishSentence)).toBeNull();
  });

  test("signs up, allows and is welcomed in 简体中文", async ({ page, demoURL }) => {
    const person = newPerson();
    await page.goto(`${demoURL}/demo`);
    await page.getByRole("button", { name: "使用 Birch 登录" }).click();
    await page.getByLabel("邮箱").fill(person.email);
    await page.getByLabel("密码").fill(person.password);
    await page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("邮箱或密码不正确。");
    await expectChinese(page, "sign-in with an error");
    await page.getByRole("link", { name: "创建账号" }).click();
    await page.getByLabel("昵称").fill(person.name);
    await page.getByLabel("邮箱").fill(person.email);
    await page.getByLabel("密码").fill("短");
    await page.getByRole("button", { name: "创建账号" }).click();
    await expect(page.getByText("密码少于 8 个字符。")).toBeVisible();
    await expectChinese(page, "sign-up with an error");
    await page.getByLabel("密码").fill(person.password);
    await page.getByRole("button", { name: "创建账号" }).click();
    await expect(page.getByRole("button", { name: "拒绝" })).toBeVisible();
    await expectChinese(page, "consent");
    await page.getByRole("button", { name: "同意授权" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`你好，${person.name}`);
    await expectChinese(page, "site A, signed in");
    await page.getByRole("button", { name: "调用 API" }).click();
    await expect(page.getByRole("status")).toContainText(person.email);
    await expectChinese(page, "site A with the API's answer");
    await page.getByRole("button", { name: "刷新令牌" }).click();
    await expect(page.getByRole("status")).toContainText("令牌已更新。");
    for (const path of [
      "/provider/account/profile",
      "/provider/device?user_code=BCDF-GHJK",
      "/provider/oauth/logout",
    ]) {
      await page.goto(path);
      await expectChinese(page, path);
    }
    await page.goto("/provider/account/apps");
    await expectChinese(page, "connected apps");
    await page.getByRole("button", { name: "解除授权" }).click();
    await expect(page.getByRole("status")).toContainText("已解除授权");
    await expectChinese(page, "connected apps after a removal");
  });

  test("registers an app in 简体中文", async ({ page }) => {
    const person = newPerson();
    await page.goto("/provider/sign-up?return_to=/provider/developer/apps");
    await page.getByLabel("昵称").fill(person.name);
    await page.getByLabel("邮箱").fill(person.email);
    await page.getByLabel("密码").fill(person.password);
    await page.getByRole("button", { name: "创建账号" }).click();
    await expect(page).toHaveURL("/provider/developer/apps");
    await expectChinese(page, "the console, empty");
    await page.getByRole("link", { name: "新建应用" }).click();
    await page.getByRole("button", { name: "创建应用" }).click();
    await expect(page.getByText("请为应用取一个名字。")).toBeVisible();
    await expectChinese(page, "a new app with errors");
    await page.getByLabel("应用名称").fill("茶计时器");
    await page.getByLabel("Redirect URI").fill("https://tea.example/callback");
    await page.getByRole("button", { name: "创建应用" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("茶计时器 已登记");
    await expectChinese(page, "a new app's credentials");
    await page.getByRole("link", { name: "前往应用页面" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("茶计时器");
    await expectChinese(page, "an app");
    const clientId = await page.getByLabel("Client ID", { exact: true }).innerText();
    await page.goto(authorizePath(clientId, "https://tea.example/Callback"));
    await expect(page.locator("mark").first()).toBeVisible();
    await expectChinese(page, "the error page that the owner sees");
    await page.goto("/provider/developer/apps/new?kind=wechat-website");
    await page.getByRole("button", { name: "创建应用" }).click();
    await expect(page.getByText("请填写用户返回的域名。")).toBeVisible();
    await expectChinese(page, "a new WeChat app with errors");
    await page.getByLabel("应用名称").fill("茶计时器二号");
    await page.getByLabel("授权回调域").fill("localhost");
    await page.getByRole("button", { name: "创建应用" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("茶计时器二号 已登记");
    await expectChinese(page, "a new WeChat app's credentials");
    await page.getByRole("link", { name: "前往应用页面" }).click();
    await expect(page.getByRole("heading", { name: "微信网站应用" })).toBeVisible();
    await expectChinese(page, "a WeChat app");
    await page.goto("/provider/sign-out");
    await expectChinese(page, "sign-out");
  });
});

test.describe("a browser that asks for another language", () => {
  test.use({ locale: "fr-FR" });

  test("finds English, also when it would rather have zh than nothing but en first", async ({ page, browser }) => {
    await page.goto("/provider/sign-in");
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
    const extraHTTPHeaders = { "Accept-Language": "fr, en;q=0.8, zh;q=0.5" };
    const context = await browser.newContext({ extraHTTPHeaders });
    const other = await context.newPage();
    await other.goto("/provider");
    await expect(other.locator("html")).toHaveAttribute("lang", "en");
    await context.close();
  });
});

test("the switch on the sign-in page keeps the waiting request, and the choice holds to the end", async ({
  page,
  demoURL,
}) => {
  const person = newPerson();
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Sign in with Birch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to Birch");
  const before = page.url();
  await page.getByRole("link", { name: "简体中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("登录 Birch");
  expect(page.url()).toBe(before);
  await page.getByRole("link", { name: "创建账号" }).click();
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Create your Birch account");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  const consent = page.url();
  await page.getByRole("link", { name: "简体中文" }).click();
  expect(page.url()).toBe(consent);
  await page.getByRole("button", { name: "同意授权" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`你好，${person.name}`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Hello, ${person.name}`);
});

test("the switch leads to the same page everywhere", async ({ page, demoURL }) => {
  const addresses = [
    "/",
    `${demoURL}/demo`,
    `${demoURL}/demo?error=access_denied`,
    "/provider",
    "/provider/sign-in",
    "/provider/sign-in?return_to=%2Fprovider%2Fdeveloper%2Fapps",
    "/provider/sign-up",
    "/provider/sign-out",
    "/provider/oauth/logout",
    "/provider/oauth/logout?id_token_hint=made-up",
  ];
  for (const address of addresses) {
    await page.goto(address);
    const english = { url: page.url(), heading: await page.getByRole("heading", { level: 1 }).innerText() };
    await page.getByRole("link", { name: "简体中文" }).click();
    await expect.soft(page.locator("html"), address).toHaveAttribute("lang", "zh-CN");
    expect.soft(page.url(), address).toBe(english.url);
    await page.getByRole("link", { name: "English" }).click();
    await expect.soft(page.getByRole("heading", { level: 1 }), address).toHaveText(english.heading);
  }
});
