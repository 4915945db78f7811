// The console's forms about WeChat's login with JavaScript off: also then a secret is shown, this once.
import { openClient, registerClient } from "../support/console";
import { signUp } from "../support/people";
import { expect, test } from "../support/test";
import { openWechatApp, registerWechatApp, shownCredentials } from "../support/wechat-console";

test.use({ javaScriptEnabled: false });

test("WeChat registration without JavaScript: an app, another secret and the switches", async ({ page }) => {
  await signUp(page);
  const app = { kind: "WeChat website", name: "Plain Tea", callbackDomain: "localhost" };
  const { appid, secret } = await registerWechatApp(page, app);
  await openWechatApp(page, "Plain Tea");
  await page.getByText("New secret").click();
  await page.getByRole("button", { name: "Replace the secret" }).click();
  const renewed = await shownCredentials(page, "New AppSecret");
  expect([renewed.appid, renewed.secret === secret]).toEqual([appid, false]);
  await openWechatApp(page, "Plain Tea");
  await page.getByText("Behave differently, to test your code").click();
  await page.getByLabel("Forced error").selectOption("45011");
  await page.getByRole("button", { name: "Save behaviour" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("Forced error")).toHaveValue("45011");
});

test("WeChat registration without JavaScript: a standard app learns the dialect and is told its secret", async ({
  page,
}) => {
  await signUp(page);
  await registerClient(page, "Two Tongues", "https://tea.example/callback");
  await openClient(page, "Two Tongues");
  await page.getByText("Speak WeChat's dialect as well").click();
  await page.getByLabel("Callback domain").fill("tea.example");
  await page.getByRole("button", { name: "Add WeChat's dialect" }).click();
  const { secret } = await shownCredentials(page);
  await expect(page.getByText(`AppSecret ending in ${secret.slice(-4)}`)).toBeVisible();
});
