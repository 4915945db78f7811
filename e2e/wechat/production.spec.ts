// WeChat's dialect in production: closed until the owner of an app opens it for that app, with a warning at each start.
import { signUp } from "../support/people";
import { expect, test } from "../support/production-server";
import { openWechatApp, registerWechatApp } from "../support/wechat-console";
import { exchange, h5Path } from "../support/wechat-h5";

const warning = /! WeChat's dialect is switched on for 1 app: tokens and secrets travel in addresses/;

test("WeChat in production: an app is unknown until it is switched on, and each start warns of it from then on", async ({
  browser,
  production,
}) => {
  test.setTimeout(120_000);
  expect(await production.start()).not.toContain("WeChat");
  const context = await browser.newContext({ baseURL: production.origin });
  const page = await context.newPage();
  await signUp(page);
  const kind = "WeChat official account (H5)";
  const app = await registerWechatApp(page, { kind, name: "Tea House", callbackDomain: "127.0.0.1" });
  await expect(page.getByText("It is switched off, as every app is in production.")).toBeVisible();
  const [login, redirectUri] = [
    h5Path(app, "http://127.0.0.1:1/cb", { scope: "snsapi_base" }),
    /^http:\/\/127\.0\.0\.1:1\//,
  ];
  const ask = () => exchange(page.request, { name: "", ...app }, "unknown");
  const opened = async () => (await page.request.get(login, { maxRedirects: 0 })).headers().location ?? "no redirect";
  expect(await ask()).toMatchObject({ errcode: 40013 });
  expect(await opened()).toBe("no redirect");

  await openWechatApp(page, "Tea House");
  await expect(page.getByText("A refresh needs no secret")).toBeVisible();
  await page.getByRole("button", { name: "Switch it on" }).click();
  await expect(page.getByText("The dialect is switched on for this app.")).toBeVisible();
  expect(await ask()).toMatchObject({ errcode: 40029 });
  expect(await opened()).toMatch(redirectUri);
  expect(await production.start()).toMatch(warning);

  await openWechatApp(page, "Tea House");
  await page.getByRole("button", { name: "Switch it off" }).click();
  await expect(page.getByText("The dialect is switched off for this app")).toBeVisible();
  expect(await ask()).toMatchObject({ errcode: 40013 });
  expect(await production.start()).not.toContain("WeChat");
  await context.close();
});
