// passport-wechat, unmodified, by QR page and by H5. Its addresses are constants: the hook of its HTTP client leads the
// back channel here, and the app's own redirect the browser. https://github.com/liangyali/passport-wechat
import { globalAgent } from "node:http";
import WechatStrategy from "passport-wechat";
import { signUp } from "../support/people";
import { oneOrigin } from "../support/servers";
import { shownBy, test, withStrategy } from "../support/served-client";
import { expect } from "../support/test";
import { registerWechatApp, type WechatApp } from "../support/wechat-h5";
import { scanAndCancel, scanAndConfirm } from "../support/wechat-phone";

const base = new URL(`${oneOrigin.appUrl}/provider/wechat`);
const website = { kind: "website" };

function client({ appid, secret }: WechatApp, options: { client?: string; scope: string }) {
  return (origin: string) => {
    const strategy = new WechatStrategy(
      { appID: appid, appSecret: secret, callbackURL: `${origin}/callback`, state: "S1", ...options },
      (accessToken, refreshToken, profile, expiresIn, done) =>
        done(null, { accessToken, refreshToken, profile, expiresIn }),
    );
    strategy._oauth.setOpts({
      beforeRequest: (request) => {
        const { hostname: host, port, pathname } = base;
        Object.assign(request, { protocol: "http:", agent: globalAgent, host, port, path: pathname + request.path });
      },
    });
    return withStrategy(strategy, {}, (url) => url.replace("https://open.weixin.qq.com", base.href));
  };
}

const byQrCode = { client: "web", scope: "snsapi_login" };

test("passport-wechat signs a person in by the QR page, with a second page as the phone", async ({
  page,
  otherPage,
  serve,
}) => {
  const app = await registerWechatApp(page.request, "Tea Timer", website);
  const person = await signUp(otherPage);
  const origin = await serve(client(app, byQrCode));
  await page.goto(`${origin}/login`);
  await scanAndConfirm(page, otherPage);
  expect(await shownBy(page, origin)).toMatchObject({
    user: { expiresIn: 7200, profile: { nickname: person.name, openid: expect.stringMatching(/^o/) as unknown } },
  });
});

for (const denial of ["state_only", "authdeny"]) {
  test(`passport-wechat answers 401 to a denial that is told by ${denial}`, async ({ page, otherPage, serve }) => {
    const app = await registerWechatApp(page.request, "Tea Timer", { ...website, denial });
    await signUp(otherPage);
    const origin = await serve(client(app, byQrCode));
    await page.goto(`${origin}/login`);
    await scanAndCancel(page, otherPage);
    expect(await shownBy(page, origin)).toEqual({ failed: 401 });
  });
}

test("passport-wechat hears nothing of a denial that stays on the page", async ({ page, otherPage, serve }) => {
  const app = await registerWechatApp(page.request, "Tea Timer", website);
  await signUp(otherPage);
  const origin = await serve(client(app, byQrCode));
  await page.goto(`${origin}/login`);
  await scanAndCancel(page, otherPage);
  await expect(page.getByText("You cancelled this sign-in")).toBeVisible();
  expect(new URL(page.url()).origin).toBe(base.origin);
});

test("passport-wechat signs a person in by H5, who allows the profile", async ({ page, serve }) => {
  const app = await registerWechatApp(page.request, "Tea House");
  const person = await signUp(page);
  const origin = await serve(client(app, { scope: "snsapi_userinfo" }));
  await page.goto(`${origin}/login`);
  await page.getByRole("button", { name: "Allow" }).click();
  expect(await shownBy(page, origin)).toMatchObject({ user: { profile: { nickname: person.name } } });
});

test("passport-wechat signs a person in by H5 without a question, and learns an openid alone", async ({
  page,
  serve,
}) => {
  const app = await registerWechatApp(page.request, "Tea House");
  await signUp(page);
  const origin = await serve(client(app, { scope: "snsapi_base" }));
  await page.goto(`${origin}/login`);
  const { user } = await shownBy(page, origin);
  expect((user as { profile: object }).profile).toEqual({ openid: expect.stringMatching(/^o[\w-]{27}$/) as unknown });
});

test("passport-wechat answers 401 to a denial at the H5 page", async ({ page, serve }) => {
  const app = await registerWechatApp(page.request, "Tea House");
  await signUp(page);
  const origin = await serve(client(app, { scope: "snsapi_userinfo" }));
  await page.goto(`${origin}/login`);
  await page.getByRole("button", { name: "Deny" }).click();
  expect(await shownBy(page, origin)).toEqual({ failed: 401 });
});
