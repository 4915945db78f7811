// An app that knows nothing of us: openid-client on a server of its own, given the issuer's address and nothing else.
// Its login is drawn in the inspector of the browser that went through it, and of no other.
import * as oidc from "openid-client";
import type { Page } from "playwright/test";
import { inspectorMessages as messages } from "./support/inspector";
import { createAccount, newPerson, signUp } from "./support/people";
import { sendJson, shownBy, test, type Handle } from "./support/served-client";
import { beginStepping, continueUntil, goOn } from "./support/step-mode";
import { expect } from "./support/test";

const scope = "openid profile email read";

/** Registers itself (RFC 7591), signs in (OpenID Connect Core §3.1), and asks userinfo and the API who came. */
function foreignApp(provider: string): (origin: string) => Handle {
  return (origin) => {
    const redirect_uri = `${origin}/callback`;
    const metadata = { client_name: "Tea Timer", redirect_uris: [redirect_uri], scope };
    const registered = oidc.dynamicClientRegistration(
      new URL(`${provider}/provider`),
      metadata,
      oidc.ClientSecretBasic(),
      { execute: [oidc.allowInsecureRequests] },
    );
    const [pkceCodeVerifier, expectedState, expectedNonce] = [
      oidc.randomPKCECodeVerifier(),
      oidc.randomState(),
      oidc.randomNonce(),
    ];
    return async (request, response) => {
      const [configuration, url] = [await registered, new URL(request.url!, origin)];
      if (url.pathname === "/login") {
        const asked = oidc.buildAuthorizationUrl(configuration, {
          redirect_uri,
          scope,
          state: expectedState,
          nonce: expectedNonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
          code_challenge_method: "S256",
        });
        response.writeHead(302, { Location: asked.href }).end();
      } else if (url.pathname === "/callback") {
        const checks = { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true };
        const tokens = await oidc.authorizationCodeGrant(configuration, url, checks);
        const userinfo = await oidc.fetchUserInfo(configuration, tokens.access_token, tokens.claims()!.sub);
        const api = new URL(`${provider}/provider/api/me`);
        const me = await oidc.fetchProtectedResource(configuration, tokens.access_token, api, "GET");
        sendJson(response, { userinfo, me: await me.json() });
      } else response.writeHead(404).end();
    };
  };
}

/** Opens the message whose text has this, and shows what it carried. */
async function openRequest(page: Page, text: string): Promise<void> {
  await messages(page).filter({ hasText: text }).getByRole("button").click();
  await page.getByRole("tab", { name: "Request" }).click();
}

test("RFC 6749 §4.1: the login of an app that knows nothing of us is drawn whole, joined by its state, its code and its token", async ({
  page,
  otherPage,
  serve,
  baseURL,
}) => {
  const origin = await serve(foreignApp(baseURL!));
  const person = newPerson();
  await page.goto(`${origin}/login`);
  await page.getByRole("link", { name: "Create account" }).click();
  await createAccount(page, person);
  await page.getByRole("button", { name: "Allow" }).click();
  const shown = await shownBy(page, origin);
  expect(shown).toMatchObject({ userinfo: { email: person.email }, me: { email: person.email } });

  await page.goto(`${baseURL}/inspector`);
  const run = page.getByRole("list", { name: "Runs" }).getByRole("link");
  await expect(run).toHaveCount(1);
  await expect(messages(page).last()).toContainText("/provider/api/me");
  const texts = (await messages(page).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "));
  const order = [
    /Browser to Site B, front channel GET \/provider\/oauth\/authorize 303/,
    /Browser to Site B, front channel POST \/provider\/sign-up 303/,
    /Browser to Site B, front channel POST \/provider\/consent 303/,
    /App's server to Site B, back channel POST \/provider\/oauth\/token 200 .* checks passed/,
    /App's server to Site B, back channel GET \/provider\/oauth\/userinfo 200/,
    /App's server to Site B, back channel GET \/provider\/api\/me 200/,
  ];
  const places = order.map((one) => texts.findIndex((text) => one.test(text)));
  expect(places, texts.join("\n")).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places), texts.join("\n")).toBeGreaterThanOrEqual(0);
  expect(texts.join("\n"), "site A had no part in it").not.toContain("Site A");

  await openRequest(page, "POST /provider/oauth/token");
  const consent = places[2]! + 1;
  await expect(page.getByRole("article")).toContainText(`the code of message ${consent}`);
  await messages(page).nth(places[2]!).getByRole("button").click();
  await page.getByRole("tab", { name: "Answer" }).click();
  await expect(page.getByRole("article")).toContainText("the state of message 1");

  const address = `${baseURL}${await run.getAttribute("href")}`;
  expect((await otherPage.goto(address))?.status()).toBe(404);
  await otherPage.goto(`${baseURL}/inspector`);
  await expect(otherPage.getByText("No run yet.")).toBeVisible();
});

test("in step mode what the app's server asks waits too, once what it presents tells whose login it is", async ({
  page,
  serve,
  baseURL,
}) => {
  const origin = await serve(foreignApp(baseURL!));
  const person = await signUp(page);
  const inspector = await beginStepping(page, baseURL!);
  void page.goto(`${origin}/login`);
  await continueUntil(inspector, /GET \/provider\/consent/);
  await goOn(inspector);
  void page.getByRole("button", { name: "Allow" }).click();
  await continueUntil(inspector, /App's server to Site B, back channel POST \/provider\/oauth\/token/);
  await inspector.getByRole("button", { name: "Edit" }).click();
  await expect(inspector.getByLabel("code_verifier", { exact: true })).toBeVisible();
  await inspector.getByRole("button", { name: "Step mode" }).click();
  expect(await shownBy(page, origin)).toMatchObject({ userinfo: { email: person.email } });
});
