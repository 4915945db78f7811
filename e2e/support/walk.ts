// A walk past every page of both sites, in four parts; at each stop the tests look around.
import type { Page } from "playwright/test";
import { openClient, registerClient } from "./console";
import { beginDevice, registerDeviceClient, typeCode } from "./device";
import { tryImplicitGrant, tryPasswordGrant } from "./legacy-lab";
import { askAsSelfRegistered, authorizePath, errorUri } from "./own-app";
import { enterPassword, newPerson, removeAccess, signUp } from "./people";
import { leaveForBirch, signInAtAcorn } from "./site-a";
import { expect } from "./test";
import { asExporter, asInspector } from "./walk-inspector";
import { asGuest, asScanner } from "./walk-qr";
import { openWechatApp, registerWechatApp, untilInteractive } from "./wechat-console";

type Place = { page: Page; demoURL: string };

/** A walk names the page at which the browser has just arrived. */
export type Walk = (place: Place) => AsyncGenerator<string, void>;

async function* asStranger({ page, demoURL }: Place) {
  const addresses = {
    "the start page": "/",
    "no page": "/nothing-is-here",
    "site A": `${demoURL}/demo`,
    "site A after signing out": `${demoURL}/demo?signed_out`,
    "site A after a denial": `${demoURL}/demo?error=access_denied`,
    "site A after a problem": `${demoURL}/demo?error=lost_cookie`,
    "site A after a refusal of WeChat's": `${demoURL}/demo?error=wechat_access_token_40163`,
    "site A after signing out of WeChat's door": `${demoURL}/demo?signed_out=wechat`,
    "site A by hand": `${demoURL}/demo/by-hand`,
    "site A by hand after a refusal": `${demoURL}/demo/by-hand?problem=state`,
    "no page of site A": `${demoURL}/demo/nothing-is-here`,
    "site B": "/provider",
    "no page of site B": "/provider/nothing-is-here",
    "sign-in": "/provider/sign-in",
    "sign-up": "/provider/sign-up",
    "sign-out, with nobody signed in": "/provider/sign-out",
    "the error page": authorizePath("nobody-registered-this", "https://tea.example/callback"),
    "the rules": "/provider/errors",
    "a rule": "/provider/errors/redirect-uri-registrable",
    "no such rule": "/provider/errors/nobody-wrote-this",
    "what explains WeChat's login": "/provider/wechat",
  };
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    yield name;
  }
  await leaveForBirch(page, demoURL);
  await expect(page.getByText("to continue to Acorn")).toBeVisible();
  yield "sign-in on the way to site A";
  await enterPassword(page, newPerson());
  await expect(page.getByRole("alert")).toBeVisible();
  yield "sign-in with an error";
  await page.goto("/provider/sign-up");
  await page.getByLabel("Name").fill("Robin");
  await page.getByLabel("Email").fill("robin@nowhere");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("The password is shorter than 8 characters.")).toBeVisible();
  yield "sign-up with errors";
}

async function* asUser({ page, demoURL }: Place) {
  const person = await signUp(page);
  yield "site B, signed in";
  await page.getByText(person.name, { exact: true }).click();
  yield "site B with the account menu open";
  await page.goto("/provider/account/profile");
  yield "your details";
  await page.getByLabel("Phone number").fill("12");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Nothing was saved yet.")).toBeVisible();
  yield "your details with an error";
  await page.goto("/provider/account/apps");
  yield "connected apps, none";
  await page.goto("/provider/sign-out");
  yield "sign-out";
  await page.goto("/provider/oauth/logout?post_logout_redirect_uri=https%3A%2F%2Ftea.example%2F");
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  yield "logout, which asks";
  await page.goto("/provider/oauth/logout?id_token_hint=made-up");
  await expect(page.getByRole("alert")).toBeVisible();
  yield "logout that an app asked for wrongly";
  await leaveForBirch(page, demoURL);
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  yield "consent";
  await page.getByRole("button", { name: "Deny" }).click();
  await page.goto(await askAsSelfRegistered(page));
  await expect(page.getByText("nobody vouches for it")).toBeVisible();
  yield "consent for an app that registered itself";
  await signInAtAcorn(page, demoURL, person);
  yield "site A, signed in";
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText(person.email);
  yield "site A with the API's answer";
  await page.getByRole("button", { name: "Refresh token" }).click();
  await expect(page.getByRole("status")).toContainText("The tokens are new.");
  yield "site A after a refresh";
  await page.goto("/provider/account/apps");
  yield "connected apps";
  await removeAccess(page, "Acorn");
  yield "connected apps after a removal";
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText("may no longer reach");
  yield "site A, cut off";
}

async function* asDeveloper({ page }: Place) {
  await signUp(page);
  await page.goto("/provider/developer/apps");
  yield "the console, empty";
  await page.goto("/provider/developer/apps/new");
  yield "a new app";
  await page.getByRole("button", { name: "Create app" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not created" })).toBeVisible();
  yield "a new app with errors";
  const { clientId } = await registerClient(page, "Tea Timer", "https://tea.example/callback");
  yield "a new app's credentials";
  await page.goto("/provider/developer/apps");
  yield "the console";
  await openClient(page, "Tea Timer");
  yield "an app";
  await page.getByRole("button", { name: "Add a second secret" }).click();
  await expect(page.getByText("New client secret")).toBeVisible();
  yield "an app with a second secret";
  await page.getByLabel("Redirect URIs").fill("http://tea.example/callback");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved" })).toBeVisible();
  yield "an app with an error";
  await page.goto("/provider/developer/apps/nobody-registered-this");
  yield "somebody else's app";
  await page.goto(authorizePath(clientId, "https://tea.example/Callback"));
  yield "the error page that the owner sees";
  await page.goto(await errorUri(page, authorizePath(clientId, "https://tea.example/Callback")));
  await expect(page.getByRole("heading", { name: "What was received" })).toBeVisible();
  yield "a rule's page that the owner sees";
  await page.goto(authorizePath(clientId, "https://tea.example/callback", { prompt: "login" }));
  yield "sign-in that asks again";
  await page.goto(authorizePath(clientId, "https://tea.example/callback", { prompt: "select_account" }));
  await expect(page.getByRole("button", { name: "Continue as" })).toBeVisible();
  yield "the choice of an account";
}

async function* asWechatDeveloper({ page }: Place) {
  await signUp(page);
  await page.goto("/provider/developer/apps/new?kind=wechat-h5");
  yield "a new WeChat app";
  await untilInteractive(page);
  await page.getByRole("button", { name: "Create app" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not created" })).toBeVisible();
  yield "a new WeChat app with errors";
  const app = { kind: "WeChat mobile app", name: "Tea Timer", callbackDomain: "localhost" };
  await registerWechatApp(page, app);
  yield "a new WeChat app's credentials";
  await openWechatApp(page, app.name);
  await page.getByText("New secret").click();
  await page.getByText("Behave differently, to test your code").click();
  yield "a WeChat app";
  await page.getByRole("button", { name: "Replace the secret" }).click();
  await expect(page.getByText("New AppSecret")).toBeVisible();
  await page.getByLabel("Callback domain").fill("https://tea.example");
  await page.getByRole("button", { name: "Save WeChat settings" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Nothing was saved" })).toBeVisible();
  yield "a WeChat app with another secret and an error";
  await registerClient(page, "Two Tongues", "https://tea.example/callback");
  await openClient(page, "Two Tongues");
  await page.getByText("Speak WeChat's dialect as well").click();
  await page.getByRole("button", { name: "Add WeChat's dialect" }).click();
  await expect(page.getByText("Nothing was added yet.")).toBeVisible();
  yield "a standard app about to speak WeChat's dialect";
  await page.goto("/provider/developer/apps");
  yield "the console with apps of both kinds";
}

async function* asStudent({ page, demoURL }: Place) {
  await signUp(page);
  await page.goto(`${demoURL}/demo/legacy`);
  yield "the two retired grants";
  await tryPasswordGrant(page, newPerson());
  yield "the password grant, refused";
  await page.getByRole("button", { name: "Try as Alice" }).click();
  await expect(page.getByRole("status")).toContainText("Birch gave Acorn a token.");
  yield "the password grant, answered";
  await page.goto(`${demoURL}/demo/legacy/callback`);
  await expect(page.getByRole("status")).toContainText("There is nothing behind the #.");
  yield "the implicit grant's page, with nothing";
  await tryImplicitGrant(page, demoURL);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByText("Acorn's page holds a token.")).toBeVisible();
  yield "the implicit grant, with a token";
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByText("Birch's API answered")).toBeVisible();
  yield "the implicit grant, with the API's answer";
  await tryImplicitGrant(page, demoURL);
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByRole("status")).toContainText("You chose not to share.");
  yield "the implicit grant, denied";
  await page.goto(`${demoURL}/demo/by-hand`);
  await page.getByRole("button", { name: "Sign in by hand" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("status")).toContainText("You are signed in by hand");
  yield "site A by hand, signed in";
}

async function* asHolderOfADevice({ page }: Place) {
  await signUp(page);
  const client = await registerDeviceClient(page, "Television");
  const device = await beginDevice(page.request, client, "openid profile email read offline_access");
  await page.goto(device.page);
  yield "the device page";
  await typeCode(page, "BCDF-GHJK");
  await expect(page.getByRole("alert")).toBeVisible();
  yield "the device page with an error";
  await typeCode(page, device.userCode);
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  yield "the question about a device";
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("heading", { name: "You can go back to your device" })).toBeVisible();
  yield "the end of connecting a device";
  const other = await beginDevice(page.request, client, "openid");
  await page.goto(other.pageWithCode);
  yield "the device page with the code filled in";
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByText("You chose not to allow")).toBeVisible();
  yield "a device, denied";
}

/** The parts, by who walks. */
export const walks: Record<string, Walk> = {
  "a stranger": asStranger,
  "a user": asUser,
  "a developer": asDeveloper,
  "a developer for WeChat": asWechatDeveloper,
  "a student": asStudent,
  "who holds a device": asHolderOfADevice,
  "who scans a code": asScanner,
  "who comes by the second door": asGuest,
  "who inspects a login": asInspector,
  "who takes a run away": asExporter,
};
