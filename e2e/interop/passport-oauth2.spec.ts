// A client that knows nothing of discovery or OpenID Connect: passport's OAuth 2.0 strategy, with state in the session.
// RFC 6749 §4.1. https://github.com/jaredhanson/passport-oauth2
import OAuth2Strategy from "passport-oauth2";
import { decide, signUp, type TestClient } from "../support/authorization";
import { register } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";
import { expect, test } from "../support/test";

type Outcome = { redirect?: string; user?: unknown; failed?: unknown };

/** The strategy with the four ends that passport gives it, so that each request has one outcome. */
function makeStrategy({ clientId, clientSecret, redirectUri }: TestClient, pkce: boolean) {
  const addresses = {
    authorizationURL: `${oneOrigin.appUrl}/provider/oauth/authorize`,
    tokenURL: `${oneOrigin.appUrl}/provider/oauth/token`,
  };
  const options = { ...addresses, clientID: clientId, clientSecret: clientSecret!, callbackURL: redirectUri };
  const strategy = new OAuth2Strategy(
    { ...options, scope: "read", state: true, pkce },
    (accessToken: string, _refreshToken: string, profile: { email: string }, done: OAuth2Strategy.VerifyCallback) =>
      done(null, { accessToken, email: profile.email }),
  );
  const oauth = (strategy as unknown as { _oauth2: { useAuthorizationHeaderforGET(use: boolean): void } })._oauth2;
  oauth.useAuthorizationHeaderforGET(true);
  strategy.userProfile = (accessToken, done) => {
    fetch(`${oneOrigin.appUrl}/provider/api/me`, { headers: { Authorization: `Bearer ${accessToken}` } })
      .then((response) => response.json())
      .then((profile) => done(null, profile), done);
  };
  return strategy;
}

function handle(strategy: OAuth2Strategy, session: object, query: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const request = { query, session, headers: {}, connection: {} };
    Object.assign(Object.create(strategy) as OAuth2Strategy, {
      redirect: (url: string) => resolve({ redirect: url }),
      success: (user: unknown) => resolve({ user }),
      fail: (reason: unknown) => resolve({ failed: reason }),
      error: reject,
    }).authenticate(request as unknown as Parameters<OAuth2Strategy["authenticate"]>[0], {});
  });
}

for (const pkce of [false, true]) {
  test(`passport-oauth2 signs in ${pkce ? "with" : "without"} PKCE`, async () => {
    const browser = new PlainBrowser();
    const account = await signUp(browser);
    const strategy = makeStrategy(await register(browser), pkce);
    const session = {};
    const { redirect } = await handle(strategy, session, {});
    const callback = new URL((await decide(browser, await browser.follow(redirect!))).location!);
    const { user } = await handle(strategy, session, Object.fromEntries(callback.searchParams));
    expect(user).toMatchObject({ email: account.email, accessToken: expect.stringMatching(/^ba_/) as unknown });
  });
}

test("passport-oauth2 is told of a denial", async () => {
  const browser = new PlainBrowser();
  await signUp(browser);
  const strategy = makeStrategy(await register(browser), false);
  const session = {};
  const { redirect } = await handle(strategy, session, {});
  const denied = await decide(browser, await browser.follow(redirect!), { decision: "deny" });
  const { failed } = await handle(strategy, session, Object.fromEntries(new URL(denied.location!).searchParams));
  expect(failed).toMatchObject({ message: "the user did not allow it" });
});
