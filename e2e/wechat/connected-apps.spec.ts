// What a person reads of an app that used WeChat's login among the connected apps, and how it ends there.
import { expect, test } from "../support/own-app";
import { removeAccess, signUp } from "../support/people";
import { registerWechatApp } from "../support/wechat-console";
import { backAtApp, codeOf, exchange, h5Path } from "../support/wechat-h5";

test("WeChat connected apps: who is known by an identifier alone reads so among the connected apps, and ends it", async ({
  page,
  request,
  redirectUri,
}) => {
  await signUp(page);
  const app = await registerWechatApp(page, {
    kind: "WeChat official account (H5)",
    name: "Silent Tea",
    callbackDomain: "127.0.0.1",
  });
  await page.goto(h5Path(app, redirectUri, { scope: "snsapi_base" }));
  const tokens = await exchange(request, { name: "", ...app }, codeOf(await backAtApp(page, redirectUri)));
  await page.goto("/provider/account/apps");
  const entry = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Silent Tea" }) });
  await expect(entry).toContainText("It knows you by an identifier of its own, and sees nothing else.");
  await expect(entry).toContainText("one valid sign-in");
  await removeAccess(page, "Silent Tea");
  const query = new URLSearchParams({ access_token: String(tokens.access_token), openid: String(tokens.openid) });
  const auth = await request.get(`/provider/wechat/sns/auth?${query}`);
  expect(await auth.json()).toMatchObject({ errcode: 50001 });
});
