// The inspector's view of tokens: JWTs claim by claim, opaque tokens by introspection, the family of a refresh token.
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright/test";
import { inspectorMessages as messages } from "./support/inspector";
import { askForTokens, broughtBack, test } from "./support/own-app";
import { signUp } from "./support/people";
import { signInAtAcorn } from "./support/site-a";
import { expect } from "./support/test";

/** Opens the newest run and its last message of that text, and chooses the view of tokens. */
async function openTokens(page: Page, baseURL: string | undefined, message: string | RegExp): Promise<Locator> {
  await page.goto(`${baseURL}/inspector`);
  const tokens = page.getByRole("tab", { name: "Tokens" });
  await expect(async () => {
    await messages(page).filter({ hasText: message }).last().getByRole("button").click();
    await expect(tokens).toBeVisible({ timeout: 500 });
  }).toPass();
  await tokens.click();
  return page.getByRole("tabpanel");
}

const claim = (token: Locator, name: string) =>
  token.locator("dl > div").filter({ has: token.page().getByText(name, { exact: true }) });

test("a login's tokens opened: the ID Token's claims with what A requires, the others as site B knows them", async ({
  page,
  demoURL,
  baseURL,
}) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  const tokens = await openTokens(page, baseURL, "/provider/oauth/token");

  const idToken = tokens.getByRole("region", { name: "id_token" });
  await expect(idToken).toContainText(/Site A may believe it: all \d+ requirements held/);
  await expect(claim(idToken, "alg")).toContainText("required ES256");
  await expect(claim(idToken, "aud")).toContainText("For whom it is made; everybody else must refuse it.");
  await expect(claim(idToken, "nonce")).toContainText(/✓ .*the nonce of message \d+/s);
  await expect(claim(idToken, "exp")).toContainText(/UTC · expires in \d+ (minutes|hours)/);
  await expect(claim(idToken, "iss").getByRole("link")).toHaveAttribute(
    "href",
    "https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.3.1.3.7",
  );
  const signature = idToken.getByRole("region", { name: "Signature" });
  await expect(signature).toContainText(/✓ Verified with key \S+, which site B publishes\./);
  await expect(signature.getByRole("link", { name: /jwks$/ })).toBeVisible();

  const accessToken = tokens.getByRole("region", { name: "access_token" });
  await expect(claim(accessToken, "active")).toContainText(/true.*Whether the token is good at this moment/s);
  await expect(claim(accessToken, "client_id")).toContainText("site-a");
  await expect(claim(accessToken, "scope")).toContainText("openid profile email read");

  const family = tokens.getByRole("region", { name: "Family of refresh tokens" });
  await expect(family.getByRole("listitem")).toHaveCount(1);
  await expect(family).toContainText(/br_.*this one given out in message \d+.*waits to be used/s);
});

test("a refresh rotates, which the family shows; what the inspector asks is no message of the run", async ({
  page,
  demoURL,
  baseURL,
}) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(page.getByRole("status")).not.toBeEmpty();
  const tokens = await openTokens(page, baseURL, /\/provider\/oauth\/token 200 .*refresh_token/);
  const family = tokens.getByRole("region", { name: "Family of refresh tokens" }).first();
  await expect(family.getByRole("listitem")).toHaveCount(2);
  await expect(family).toContainText(/rotated in message \d+/);
  await expect(tokens.getByRole("region", { name: "id_token" })).toContainText("speaks of the same person");
  await page.reload();
  await expect(messages(page).first()).toBeVisible();
  await expect(messages(page).filter({ hasText: "/provider/oauth/introspect" })).toHaveCount(0);
});

test("RFC 9700 §4.14.2: an old refresh token that comes back is shown as a reuse, and its family as ended", async ({
  page,
  baseURL,
  request,
  redirectUri,
}) => {
  test.setTimeout(60_000);
  await signUp(page);
  const registered = await request.post("/provider/oauth/register", {
    data: {
      client_name: "Tea Timer",
      redirect_uris: [redirectUri],
      grant_types: ["authorization_code", "refresh_token"],
      token_endpoint_auth_method: "client_secret_post",
    },
  });
  const { client_id, client_secret } = (await registered.json()) as Record<string, string>;
  const client = { clientId: client_id!, clientSecret: client_secret! };
  const asked = {
    response_type: "code",
    client_id: client_id!,
    redirect_uri: redirectUri,
    scope: "openid offline_access",
  };
  await page.goto(`/provider/oauth/authorize?${new URLSearchParams({ ...asked, state: client_id! })}`);
  await page.getByRole("button", { name: "Allow" }).click();
  const code = (await broughtBack(page, redirectUri)).get("code") ?? "";
  const redeemed = { grant_type: "authorization_code", code, redirect_uri: redirectUri };
  const { body } = await askForTokens(request, client, redeemed);
  const refresh = () =>
    askForTokens(request, client, { grant_type: "refresh_token", refresh_token: String(body.refresh_token) });
  expect((await refresh()).status).toBe(200);
  await expect.poll(async () => (await refresh()).status, { intervals: [4_000], timeout: 30_000 }).toBe(400);

  const tokens = await openTokens(page, baseURL, "/provider/oauth/token 400");
  const family = tokens.getByRole("region", { name: "Family of refresh tokens" });
  await expect(family).toContainText(/Message \d+ ended this family: none of its tokens works any more\./);
  const reuse = family.getByText(/Reused in message \d+ after it was rotated: refused\./);
  await expect(reuse).toContainText("refresh-token-used-once");
  await expect(family).toContainText("ended with its family");
  await expect(claim(tokens.getByRole("region", { name: "refresh_token" }), "active")).toContainText("false");
});

test("a message without a token says so, and another browser gets no token from the API", async ({
  page,
  otherPage,
  demoURL,
  baseURL,
}) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  const address = page.waitForResponse((answer) => answer.url().includes("/inspector/api/tokens"));
  const tokens = await openTokens(page, baseURL, "/demo/sign-in");
  await expect(tokens).toContainText("This message carries no token.");
  const answered = await address;
  expect([answered.status(), answered.headers()["cache-control"]]).toEqual([200, "no-store"]);
  await otherPage.goto(`${baseURL}/inspector`);
  expect((await otherPage.request.get(answered.url())).status()).toBe(404);
  expect((await otherPage.request.get(answered.url(), { headers: { Cookie: "" } })).status()).toBe(404);
});

for (const { colorScheme, width } of [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 320 },
] as const) {
  test(`opened tokens are accessible: ${colorScheme}, ${width} px wide`, async ({ page, demoURL, baseURL }) => {
    await page.emulateMedia({ colorScheme });
    await signInAtAcorn(page, demoURL, await signUp(page));
    await page.setViewportSize({ width, height: 800 });
    const tokens = await openTokens(page, baseURL, "/provider/oauth/token");
    await expect(tokens.getByRole("region", { name: "id_token" })).toBeVisible();
    const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await new AxeBuilder({ page }).withTags(standard).setLegacyMode().analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
