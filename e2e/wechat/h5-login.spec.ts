// WeChat's login on pages inside WeChat (H5), whole: a browser, the app it returns to, and the app's back end.
import { enterPassword, newPerson, createAccount, removeAccess, signUp } from "../support/people";
import { expect, test } from "../support/own-app";
import { backAtApp, codeOf, exchange, h5Path, registerWechatApp, userinfo } from "../support/wechat-h5";

const base = { scope: "snsapi_base" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a person who is not signed in signs in, allows, and the app knows their nickname", async ({
      page,
      otherPage,
      redirectUri,
    }) => {
      const [app, person] = [await registerWechatApp(page.request, "Tea House"), await signUp(otherPage)];
      await page.goto(h5Path(app, redirectUri));
      await enterPassword(page, person);
      await expect(page.getByRole("heading", { level: 1, name: app.name })).toBeVisible();
      await expect(page.getByText(person.name, { exact: true })).toBeVisible();
      await page.getByRole("button", { name: "Allow" }).click();
      const tokens = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
      expect(tokens).toMatchObject({ expires_in: 7200, scope: "snsapi_userinfo" });
      const shown = await userinfo(page.request, tokens);
      expect(shown).toMatchObject({ nickname: person.name, openid: tokens.openid, unionid: tokens.unionid });
    });
  });
}

test("a person without an account makes one on the way", async ({ page, redirectUri }) => {
  const [app, person] = [await registerWechatApp(page.request, "Tea House"), newPerson()];
  await page.goto(h5Path(app, redirectUri));
  await page.getByRole("link", { name: "Create account" }).click();
  await createAccount(page, person);
  await page.getByRole("button", { name: "Allow" }).click();
  codeOf(await backAtApp(page, redirectUri));
});

test("snsapi_base asks nothing of who is signed in, and tells an openid and no more", async ({ page, redirectUri }) => {
  const app = await registerWechatApp(page.request, "Tea House");
  await signUp(page);
  await page.goto(h5Path(app, redirectUri, base));
  const tokens = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect(tokens.openid).toMatch(/^o[\w-]{27}$/);
  expect(tokens).not.toHaveProperty("unionid");
  expect((await userinfo(page.request, tokens)).errcode).toBe(48001);
});

test("snsapi_userinfo asks once, again with forcePopup, and again after access was removed", async ({
  page,
  redirectUri,
}) => {
  const app = await registerWechatApp(page.request, `Tea House ${newPerson().name}`);
  await signUp(page);
  const allow = page.getByRole("button", { name: "Allow" });
  await page.goto(h5Path(app, redirectUri));
  await allow.click();
  const first = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  await page.goto(h5Path(app, redirectUri));
  const second = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect(second.openid).toBe(first.openid);
  await page.goto(h5Path(app, redirectUri, { forcePopup: "true" }));
  await expect(allow).toBeVisible();
  await removeAccess(page, app.name);
  expect((await userinfo(page.request, second)).errcode).toBe(50001);
  await page.goto(h5Path(app, redirectUri));
  await expect(allow).toBeVisible();
});

test("a snapshot shows the app somebody who does not exist, and allows nothing else", async ({ page, redirectUri }) => {
  const app = await registerWechatApp(page.request, "Tea House");
  const person = await signUp(page);
  await page.goto(h5Path(app, redirectUri, { forceSnapShot: "true" }));
  await expect(page.getByText(person.name, { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Allow" }).click();
  const snapshot = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect(snapshot.is_snapshotuser).toBe(1);
  expect((await userinfo(page.request, snapshot)).errcode).toBe(48001);
  await page.goto(h5Path(app, redirectUri));
  await page.getByRole("button", { name: "Allow" }).click();
  const real = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect(real.openid).not.toBe(snapshot.openid);
  expect(real).not.toHaveProperty("is_snapshotuser");
});

test("state comes back to the character, through sign-in, another language and the question", async ({
  page,
  otherPage,
  redirectUri,
}) => {
  const state = "a%20b+c~*!(%2f).eyJ.%E4%B8%AD";
  const [app, person] = [await registerWechatApp(page.request, "Tea House"), await signUp(otherPage)];
  await page.goto(h5Path(app, redirectUri, { state }));
  await enterPassword(page, person);
  await page.getByRole("link", { name: "简体中文" }).click();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  expect((await backAtApp(page, redirectUri)).split("&state=")[1]).toBe(state);
});

test("who is somebody else switches the account and comes back to the question", async ({
  page,
  otherPage,
  redirectUri,
}) => {
  const [app, other] = [await registerWechatApp(page.request, "Tea House"), await signUp(otherPage)];
  await signUp(page);
  await page.goto(h5Path(app, redirectUri));
  await page.getByRole("link", { name: "Not you?" }).click();
  await enterPassword(page, other);
  await expect(page.getByText(`Signed in as ${other.email}.`)).toBeVisible();
  await page.getByRole("button", { name: "Allow" }).click();
  const tokens = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect((await userinfo(page.request, tokens)).nickname).toBe(other.name);
});

test("a mobile app's browser plays the part of WeChat's SDK", async ({ page, redirectUri }) => {
  const app = await registerWechatApp(page.request, "Tea Timer", { kind: "mobile" });
  await signUp(page);
  await page.goto(h5Path(app, redirectUri));
  await expect(page.getByText("On a phone, WeChat’s own app shows this page")).toBeVisible();
  await page.getByRole("button", { name: "Allow" }).click();
  const tokens = await exchange(page.request, app, codeOf(await backAtApp(page, redirectUri)));
  expect(tokens).toMatchObject({ scope: "snsapi_userinfo" });
});
