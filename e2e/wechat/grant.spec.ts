// grant's own provider wechat, unmodified, with its three addresses set by its options. https://github.com/simov/grant
import Grant from "grant";
import { signUp } from "../support/people";
import { oneOrigin } from "../support/servers";
import { sendJson, shownBy, test, type Handle } from "../support/served-client";
import { expect } from "../support/test";
import { registerWechatApp, type WechatApp } from "../support/wechat-h5";
import { scanAndCancel, scanAndConfirm } from "../support/wechat-phone";

const base = `${oneOrigin.appUrl}/provider/wechat`;
const website = { kind: "website" };

function client({ appid, secret }: WechatApp) {
  return (origin: string): Handle => {
    const grant = Grant.node({
      config: {
        defaults: { origin, transport: "state", state: true, response: ["tokens", "raw", "profile"] },
        wechat: {
          key: appid,
          secret,
          scope: ["snsapi_login"],
          authorize_url: `${base}/connect/qrconnect`,
          access_url: `${base}/sns/oauth2/access_token`,
          profile_url: `${base}/sns/userinfo`,
        },
      },
      session: { secret: "signs this test's cookies" },
    });
    return async (request, response) => {
      const { redirect, response: said } = await grant(request, response);
      if (!redirect) sendJson(response, said);
    };
  };
}

test("grant signs a person in by the QR page, with a second page as the phone", async ({ page, otherPage, serve }) => {
  const app = await registerWechatApp(page.request, "Tea Timer", website);
  const person = await signUp(otherPage);
  const origin = await serve(client(app));
  await page.goto(`${origin}/connect/wechat`);
  await scanAndConfirm(page, otherPage);
  const shown = await shownBy(page, origin);
  expect(shown).toMatchObject({
    access_token: expect.stringMatching(/^\d+_[\w-]{86}$/) as unknown,
    raw: { expires_in: 7200, scope: "snsapi_login" },
    profile: { nickname: person.name, sex: 0, privilege: [] },
  });
  expect((shown.profile as { openid: string }).openid).toBe((shown.raw as { openid: string }).openid);
});

test("grant is told of a denial by its state alone", async ({ page, otherPage, serve }) => {
  const app = await registerWechatApp(page.request, "Tea Timer", { ...website, denial: "state_only" });
  await signUp(otherPage);
  const origin = await serve(client(app));
  await page.goto(`${origin}/connect/wechat`);
  await scanAndCancel(page, otherPage);
  expect(Object.keys(await shownBy(page, origin))).not.toContain("access_token");
});
