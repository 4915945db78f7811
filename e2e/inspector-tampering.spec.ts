// Messages of a login, changed and sent again: each is stopped, and the check that did it is named, on the side that made it.
import type { Page } from "playwright/test";
import { inspectorMessages, openInspector } from "./support/inspector";
import { signOutOfBirch, signUp } from "./support/people";
import { signInAtAcorn } from "./support/site-a";
import { expect, test } from "./support/test";

/** How a message is changed, and what stops it. */
type Tampering = [change: string, stoppedBy: string];

const authorize: Tampering[] = [
  ["to another redirect URI", "Site B: redirect-uri-registered"],
  ["as a client that nobody registered", "Site B: client-registered"],
  ["asking for a token instead of a code", "Site B: response-type-supported"],
  ["with none but a scope that does not exist", "Site B: scope-known"],
  ["with a PKCE method that hides nothing", "Site B: code-challenge-method-s256"],
  ["with a second state", "Site B: parameter-once"],
  ["with an unsigned request object (alg: none)", "Site B: request-object-unsupported"],
];
const refresh: Tampering[] = [["with one character of the refresh token changed", "Site B: refresh-token-known"]];
const token: Tampering[] = [
  ["without the code verifier, a fresh code in hand", "Site B: code-verifier-missing"],
  ["with one character of the verifier changed", "Site B: code-verifier-matches"],
  ["with a code that was asked for without PKCE (a downgrade)", "Site B: code-verifier-unexpected"],
  ["with the redirect URI of somebody else", "Site B: redirect-uri-same"],
  ["as another client", "Site B: client-authentication-failed"],
  ["with one character of the secret changed", "Site B: client-authentication-failed"],
  ["without the client's secret", "Site B: client-authentication-missing"],
  ["with a grant that does not exist", "Site B: grant-type-supported"],
  ["with one character of the code changed", "Site B: code-known"],
  ["as it was: the code a second time", "Site B: code-used-once"],
];
const userinfo: Tampering[] = [
  ["with one character of the access token changed", "Site B: access-token-known"],
  ["with something that is no token", "Site B: bearer-header-form"],
];
const consent: Tampering[] = [
  ["as it was: the decision a second time", "Site B: request-answered-once"],
  ["as a form that another site made", "Site B: form-own"],
];
const callback: Tampering[] = [
  ["with one character of the state changed", "Site A: state-same"],
  ["without a state", "Site A: state-same"],
  ["as if another server had answered", "Site A: iss-same"],
  ["in a browser that began no login", "Site A: login-begun-here"],
  ["with an ID Token that was made for another login", "Site A: nonce-same"],
  ["with an ID Token without a signature (alg: none)", "Site A: id-token-alg"],
  ["with one character of the ID Token changed", "Site A: id-token-signature"],
  ["with the userinfo of somebody else", "Site A: userinfo-same-person"],
];
const logout: Tampering[] = [
  ["with a logout token without a signature (alg: none)", "Site A: logout-token-believed"],
  ["as it was: the logout token a second time", "Site A: logout-token-new"],
];

/** Opens a message that was answered well, in the view from which it is sent again. */
async function openMessage(page: Page, message: RegExp): Promise<void> {
  await inspectorMessages(page).filter({ hasText: message }).first().getByRole("button").click();
  await page.getByRole("tab", { name: "Send again" }).click();
}

async function expectStopped(page: Page, message: RegExp, tamperings: Tampering[]): Promise<void> {
  for (const [change, stoppedBy] of tamperings) {
    await openMessage(page, message);
    await page.getByRole("button", { name: change, exact: true }).click();
    const note = page.getByRole("article").getByText(/message \d+, sent again/);
    await expect(note, change).toContainText(`(${change})`);
    await expect(note, change).toContainText(`Stopped by ${stoppedBy}`);
  }
}

test("an authorization request", async ({ page, demoURL, baseURL }) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await openInspector(page, baseURL);
  await expectStopped(page, /GET \/provider\/oauth\/authorize 303/, authorize);
});

test("a token request, a refresh, a decision and a request for userinfo", async ({ page, demoURL, baseURL }) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await page.getByRole("button", { name: "Refresh" }).click();
  await openInspector(page, baseURL);
  await expectStopped(page, /GET \/provider\/oauth\/userinfo 200/, userinfo);
  await expectStopped(page, /POST \/provider\/consent 303/, consent);
  await expectStopped(page, /POST \/provider\/oauth\/token 200 .*refresh_token/, refresh);
  await expectStopped(page, /POST \/provider\/oauth\/token 200 .*authorization_code/, token);
});

test("what comes back to site A, and what site B tells it", async ({ page, demoURL, baseURL }) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await openInspector(page, baseURL);
  await expectStopped(page, /GET \/demo\/api\/auth\/callback\/site-b 303/, callback);
  await signOutOfBirch(page);
  await openInspector(page, baseURL);
  await expectStopped(page, /POST \/demo\/backchannel-logout 200/, logout);
});

test("a refresh token that comes a second time is stopped after its ten seconds of grace", async ({
  page,
  demoURL,
  baseURL,
}) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await page.getByRole("button", { name: "Refresh" }).click();
  await openInspector(page, baseURL);
  await expect(async () => {
    await openMessage(page, /POST \/provider\/oauth\/token 200 .*refresh_token/);
    await page.getByRole("button", { name: /^as it was: the refresh token a second time/ }).click();
    const note = page.getByRole("article").getByText(/message \d+, sent again/);
    await expect(note).toContainText("Stopped by Site B: refresh-token-used-once", { timeout: 1_000 });
  }).toPass();
});

test("a message is changed by hand, and another browser sends nothing of this run", async ({
  page,
  otherPage,
  demoURL,
  baseURL,
}) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await openInspector(page, baseURL);
  await openMessage(page, /GET \/provider\/oauth\/authorize 303/);
  await page.getByLabel("response_type", { exact: true }).fill("cake");
  await page.getByLabel("send nonce").uncheck();
  const asked = page.waitForRequest("**/inspector/api/resend");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const note = page.getByRole("article").getByText(/message \d+, sent again/);
  await expect(note).toContainText("Stopped by Site B: response-type-supported");
  await page.getByRole("tab", { name: "Request" }).click();
  await expect(page.getByRole("article")).toContainText("cake");
  await expect(page.getByRole("tabpanel").getByText("nonce", { exact: true })).toHaveCount(0);

  await otherPage.goto(`${baseURL}/inspector`);
  const [data, headers] = [(await asked).postData() ?? "", { Origin: baseURL! }];
  const foreign = await otherPage.request.post(`${baseURL}/inspector/api/resend`, { data, headers });
  expect(foreign.status()).toBe(404);
  const elsewhere = await page.request.post(`${baseURL}/inspector/api/resend`, { data, headers: { Origin: "null" } });
  expect(elsewhere.status()).toBe(403);
});
