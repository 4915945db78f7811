// WeChat's QR code inside a website's own page: wxLogin.js, on another origin, as its documentation shows it.
import type { Page } from "playwright/test";
import { signUp } from "../support/people";
import { backAtApp, codeOf, type WechatApp } from "../support/wechat-h5";
import { confirm, expect, phonePageOf, qrPath, registerWebsite, test, type Website } from "../support/wechat-qr";

/** Writes a page of the website that calls wxLogin.js; `members` are JavaScript. */
function pageWithCode({ write, redirectUri }: Website, baseURL: string, { appid }: WechatApp, members: string): string {
  const script = `${baseURL}/provider/wechat/connect/zh_CN/htmledition/js/wxLogin.js`;
  const usual = `id: "login", appid: "${appid}", scope: "snsapi_login", state: "S1", redirect_uri: ${JSON.stringify(encodeURIComponent(redirectUri))}`;
  return write(
    "/sign-in",
    `<title>The website</title><h1>Sign in</h1><div id="login"></div><script src="${script}"></script>
     <script>new WxLogin({ ${usual}, ${members} });</script>`,
  );
}

const frameOf = (page: Page) => page.frameLocator("#login iframe");

for (const [selfRedirect, who] of [
  ["true", "the frame"],
  ["false", "the whole page"],
  ["undefined", "the whole page"],
]) {
  test(`self_redirect: ${selfRedirect}: ${who} goes on to the website`, async ({
    page,
    otherPage: phone,
    baseURL,
    website,
  }) => {
    const app = await registerWebsite(page.request, "Tea Shop");
    await signUp(phone);
    const address = pageWithCode(website, baseURL!, app, `self_redirect: ${selfRedirect}`);
    await page.goto(address);
    const frame = frameOf(page);
    await phone.goto(await phonePageOf(frame));
    await expect(frame.getByText("Confirm on your phone to sign in")).toBeVisible();
    await confirm(phone);
    if (who === "the frame") {
      await expect(frame.getByRole("heading", { name: "Welcome back" })).toBeVisible();
      expect(page.url()).toBe(address);
      const inside = page.frames().find((one) => one.url().startsWith(website.redirectUri));
      codeOf(new URL(inside!.url()).search.slice(1));
    } else codeOf(await backAtApp(page, website.redirectUri));
  });
}

test("the frame is 300 by 400, the code fits in it, and the website hears when it is there", async ({
  page,
  baseURL,
  website,
}) => {
  const app = await registerWebsite(page.request, "Tea Shop");
  await page.goto(pageWithCode(website, baseURL!, app, "onReady: (isReady) => { document.title = String(isReady); }"));
  await expect(page).toHaveTitle("true");
  const element = page.locator("#login iframe");
  expect(await element.boundingBox()).toMatchObject({ width: 300, height: 400 });
  const asked = (await element.getAttribute("src"))!;
  const path = `${baseURL}/provider/wechat/connect/qrconnect?appid=${app.appid}&scope=snsapi_login&redirect_uri=`;
  const rest = "&state=S1&login_type=jssdk&self_redirect=default&styletype=&sizetype=&bgcolor=&rst=";
  expect(asked).toBe(path + encodeURIComponent(website.redirectUri) + rest);
  const inside = page.frames()[1]!;
  const taken = await inside.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]);
  expect(taken[0]).toBeLessThanOrEqual(300);
  expect(taken[1]).toBeLessThanOrEqual(400);
});

test("what a website says about the look is sent in WeChat's order, and its stylesheet applies", async ({
  page,
  baseURL,
  website,
}) => {
  const app = await registerWebsite(page.request, "Tea Shop");
  const css = Buffer.from(".impowerBox .title { display: none } .impowerBox .qrcode { width: 111px }").toString(
    "base64",
  );
  const look = `style: "white", lang: "en", fast_login: 0, bgcolor: "223322", href: "data:text/css;base64,${css}"`;
  await page.goto(pageWithCode(website, baseURL!, app, look));
  const src = await page.locator("#login iframe").getAttribute("src");
  expect(src).toMatch(/&bgcolor=223322&rst=&style=white&href=data:text\/css;base64,[^&]+&lang=en&fast_login=0$/);
  const frame = frameOf(page);
  await expect(frame.getByRole("heading", { name: "WeChat login" })).toBeHidden();
  await expect(frame.locator(".qrcode")).toHaveCSS("width", "111px");
  await expect(frame.locator("html")).toHaveCSS("background-color", "rgb(34, 51, 34)");
});

test("the new look fits 220 by 220", async ({ page, baseURL, website }) => {
  const app = await registerWebsite(page.request, "Tea Shop");
  await page.goto(pageWithCode(website, baseURL!, app, "stylelite: 1"));
  await expect(frameOf(page).getByText("Scan with your phone")).toBeVisible();
  await page.setViewportSize({ width: 220, height: 220 });
  await page.goto(qrPath(app, website.redirectUri, "&login_type=jssdk&stylelite=1"));
  const taken = await page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]);
  expect(Math.max(...taken)).toBeLessThanOrEqual(220);
});

test("why there is no code is said in the frame too", async ({ page, baseURL, website }) => {
  const app = await registerWebsite(page.request, "Tea Shop");
  const elsewhere = JSON.stringify(encodeURIComponent("https://evil.example/callback"));
  await page.goto(pageWithCode(website, baseURL!, app, `redirect_uri: ${elsewhere}`));
  await expect(frameOf(page).getByRole("heading", { name: "This link cannot be opened" })).toBeVisible();
});
