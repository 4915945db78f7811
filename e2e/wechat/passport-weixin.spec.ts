// passport-weixin, unmodified: three base URLs are all that is changed. https://github.com/Treri/passport-weixin
import WeixinStrategy from "passport-weixin";
import { signUp } from "../support/people";
import { oneOrigin } from "../support/servers";
import { shownBy, test, withStrategy } from "../support/served-client";
import { expect } from "../support/test";
import { registerWechatApp, type WechatApp } from "../support/wechat-h5";
import { scanAndCancel, scanAndConfirm } from "../support/wechat-phone";

const base = `${oneOrigin.appUrl}/provider/wechat`;
const website = { kind: "website" };

function client({ appid, secret }: WechatApp) {
  return (origin: string) => {
    const strategy = new WeixinStrategy(
      {
        clientID: appid,
        clientSecret: secret,
        callbackURL: `${origin}/callback`,
        authorizationURL: `${base}/connect/qrconnect`,
        tokenURL: `${base}/sns/oauth2/access_token`,
        userProfileURL: `${base}/sns/userinfo`,
      },
      (accessToken, refreshToken, profile, done) => done(null, { accessToken, refreshToken, profile }),
    );
    return withStrategy(strategy, { state: "S1" });
  };
}

test("passport-weixin signs a person in by the QR page, with a second page as the phone", async ({
  page,
  otherPage,
  serve,
}) => {
  const app = await registerWechatApp(page.request, "Tea Timer", website);
  const person = await signUp(otherPage);
  const origin = await serve(client(app));
  await page.goto(`${origin}/login`);
  await scanAndConfirm(page, otherPage);
  const { user } = await shownBy(page, origin);
  expect(user).toMatchObject({
    accessToken: expect.stringMatching(/^\d+_[\w-]{86}$/) as unknown,
    refreshToken: expect.stringMatching(/^\d+_[\w-]{86}$/) as unknown,
    profile: { provider: "weixin", displayName: person.name, id: expect.stringMatching(/^o[\w-]{27}$/) as unknown },
  });
  await page.reload();
  expect(await shownBy(page, origin)).toEqual({ error: expect.stringMatching(/^code been used, rid: /) as unknown });
});

test("passport-weixin hears nothing of a person who cancels, and the code can be scanned again", async ({
  page,
  otherPage,
  serve,
}) => {
  const app = await registerWechatApp(page.request, "Tea Timer", website);
  const person = await signUp(otherPage);
  const origin = await serve(client(app));
  await page.goto(`${origin}/login`);
  await scanAndCancel(page, otherPage);
  await expect(page.getByText("You cancelled this sign-in")).toBeVisible();
  await otherPage.getByRole("link", { name: "Scan it again with this browser" }).click();
  await otherPage.getByRole("button", { name: "Confirm" }).click();
  expect(await shownBy(page, origin)).toMatchObject({ user: { profile: { displayName: person.name } } });
});

test("passport-weixin takes a denial with a state alone for a new visitor, and shows another code", async ({
  page,
  otherPage,
  serve,
}) => {
  const app = await registerWechatApp(page.request, "Tea Timer", { ...website, denial: "state_only" });
  await signUp(otherPage);
  const origin = await serve(client(app));
  await page.goto(`${origin}/login`);
  const first = await page.getByRole("link", { name: "Open the phone page" }).getAttribute("href");
  const back = page.waitForRequest((request) => request.url() === `${origin}/callback?state=S1`);
  await scanAndCancel(page, otherPage);
  await back;
  await expect(page.getByRole("link", { name: "Open the phone page" })).not.toHaveAttribute("href", first!);
});

test("passport-weixin takes authdeny for a code, and is told that it is none", async ({ page, otherPage, serve }) => {
  const app = await registerWechatApp(page.request, "Tea Timer", { ...website, denial: "authdeny" });
  await signUp(otherPage);
  const origin = await serve(client(app));
  await page.goto(`${origin}/login`);
  await scanAndCancel(page, otherPage);
  expect(await shownBy(page, origin)).toEqual({ error: expect.stringMatching(/^invalid code, rid: /) as unknown });
});
