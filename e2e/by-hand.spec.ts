// Site A's login without a library: two route handlers that sign people in, refuse what does not fit, and can be watched.
// RFC 6749 §4.1, §10.12, RFC 7636, OpenID Connect Core §3.1.3
import type { Page } from "playwright/test";
import { inspectorMessages } from "./support/inspector";
import { signUp } from "./support/people";
import { allowWithoutFollowing } from "./support/site-b";
import { expect, test } from "./support/test";

/** Presses the button on the page; whoever is signed in at site B is asked there. */
async function leaveByHand(page: Page, demoURL: string): Promise<void> {
  await page.goto(`${demoURL}/demo/by-hand`);
  await page.getByRole("button", { name: "Sign in by hand" }).click();
}

test("RFC 6749 §4.1: a login by hand, from the link on site A's page until it is forgotten, and each of its messages in the inspector", async ({
  page,
  demoURL,
  baseURL,
}) => {
  const person = await signUp(page);
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("link", { name: "The same login without a library" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in by hand");
  await page.getByRole("button", { name: "Sign in by hand" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page).toHaveURL(`${demoURL}/demo/by-hand`);
  await expect(page.getByRole("status")).toContainText(person.name);
  await expect(page.getByText(person.email)).toBeVisible();
  await expect(page.getByText("said by the ID Token and by userinfo"), "sub").toBeVisible();
  await page.goto(`${demoURL}/demo`);
  await expect(page.getByRole("button", { name: "Sign in with Birch" }), "next-auth knows nothing of it").toBeVisible();

  await page.goto(`${demoURL}/demo/by-hand`);
  await page.getByRole("link", { name: "See this login from both sides" }).click();
  await expect(page).toHaveURL(`${baseURL}/inspector`);
  const messages = inspectorMessages(page);
  await expect(messages.filter({ hasText: "GET /demo/by-hand" }).last()).toBeVisible();
  const texts = (await messages.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "));
  expect(texts.length, texts.join("\n")).toBeGreaterThanOrEqual(10);
  const order = [
    /Browser to Site A, front channel POST \/demo\/by-hand\/sign-in 303/,
    /Browser to Site B, front channel GET \/provider\/oauth\/authorize 303/,
    /Browser to Site A, front channel GET \/demo\/by-hand\/callback 303/,
    /Site A to Site B, back channel POST \/provider\/oauth\/token 200 .* checks passed/,
    /Site A to Site B, back channel GET \/provider\/oauth\/jwks 200/,
    /Site A to Site B, back channel GET \/provider\/oauth\/userinfo 200/,
    /Browser to Site A, front channel GET \/demo\/by-hand 200/,
  ];
  const places = order.map((one) => texts.findIndex((text) => one.test(text)));
  expect(places, texts.join("\n")).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places), texts.join("\n")).toBeGreaterThanOrEqual(0);
  await messages.filter({ hasText: "/demo/by-hand/callback" }).getByRole("button").click();
  await expect(page.getByRole("region", { name: "Site A" })).toContainText("Verified the ID Token");

  await page.goto(`${demoURL}/demo/by-hand`);
  await page.getByRole("button", { name: "Forget me" }).click();
  await expect(page.getByRole("button", { name: "Sign in by hand" })).toBeVisible();
  await expect(page.getByText(person.email)).toHaveCount(0);
});

test("RFC 6749 §10.12: a state that was changed on the way back signs nobody in by hand, says so, and the next sign-in works", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await leaveByHand(page, demoURL);
  const callback = await allowWithoutFollowing(page);
  const { href } = callback;
  callback.searchParams.set("state", "made-up");
  await page.goto(callback.href);
  await expect(page).toHaveURL(`${demoURL}/demo/by-hand?problem=state`);
  await expect(page.getByRole("status")).toContainText("The answer fits no sign-in of this browser.");
  await page.goto(href);
  await expect(page.getByRole("status"), "one attempt has one answer").toContainText("no sign-in under way");
  await page.getByRole("button", { name: "Sign in by hand" }).click();
  await expect(page.getByRole("status")).toContainText(person.name);
});

test("a denial is told in words, and a problem that nobody wrote down is not repeated", async ({ page, demoURL }) => {
  await signUp(page);
  await leaveByHand(page, demoURL);
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByRole("status")).toContainText("You chose not to share.");
  await page.goto(`${demoURL}/demo/by-hand?problem=you+have+won`);
  await expect(page.getByRole("button", { name: "Sign in by hand" })).toBeVisible();
  await expect(page.getByRole("status")).toHaveCount(0);
});

test("the page shows both handlers whole, each step beside what next-auth is told for it", async ({
  page,
  demoURL,
}) => {
  await page.goto(`${demoURL}/demo/by-hand`);
  const answer = page.getByRole("region", { name: "2. The answer" });
  await expect(answer).toContainText('noteStep("came-back", ours);');
  await expect(answer).toContainText("idToken: true");
  await expect(page.getByRole("region", { name: "1. The question" })).toContainText('code_challenge_method: "S256"');
});
