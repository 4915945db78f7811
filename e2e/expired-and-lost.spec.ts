// What went stale or was lost on the way: each has its own calm page and a way on.
import { enterPassword, signOutOfBirch, signUp } from "./support/people";
import { expectNobody, expectSignedIn, leaveForBirch } from "./support/site-a";
import { allowWithoutFollowing } from "./support/site-b";
import { expect, test } from "./support/test";

const stopped = "We stopped this sign-in";

test("226 a browser that lost its cookies is not signed in at site A, and can begin anew", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  const callback = await allowWithoutFollowing(page);
  await page.context().clearCookies();
  await page.goto(callback.href);
  await expectNobody(page, demoURL, "Acorn lost track of this sign-in.");
  await page.getByRole("button", { name: "Sign in with Birch" }).click();
  await enterPassword(page, person);
  await expectSignedIn(page, demoURL, person);
});

test("a code that Birch does not honour is a calm sentence at site A", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  const callback = await allowWithoutFollowing(page);
  const code = callback.searchParams.get("code") ?? "";
  callback.searchParams.set(
    "code",
    code.replace(/.$/, (last) => (last === "A" ? "Q" : "A")),
  );
  await page.goto(callback.href);
  await expectNobody(page, demoURL, "That took a little too long.");
  await page.getByRole("button", { name: "Sign in with Birch" }).click();
  await expectSignedIn(page, demoURL, person);
});

test("site B's sign-in link opened in another browser is stopped on a page", async ({ page, otherPage, demoURL }) => {
  await leaveForBirch(page, demoURL);
  await expect(page.getByLabel("Password")).toBeVisible();
  const answer = await otherPage.goto(page.url());
  expect(answer?.status()).toBe(400);
  await expect(otherPage.getByRole("heading", { level: 1, name: stopped })).toBeVisible();
  await expect(otherPage.getByRole("main")).toContainText("started in another browser");
});

test("site B's consent link is of no use to somebody else, and of none a second time", async ({
  page,
  otherPage,
  demoURL,
}) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  const allow = page.getByRole("button", { name: "Allow" });
  await expect(allow).toBeVisible();
  const link = page.url();
  await signUp(otherPage);
  expect((await otherPage.goto(link))?.status()).toBe(400);
  await expect(otherPage.getByRole("main")).toContainText("started in another browser");
  await allow.click();
  await expectSignedIn(page, demoURL, person);
  expect((await page.goto(link))?.status()).toBe(400);
  await expect(page.getByRole("main")).toContainText("already answered");
});

test("a sign-in form that outlived its cookie is refused on a page, and nobody is signed in", async ({ page }) => {
  const person = await signUp(page);
  await signOutOfBirch(page);
  await page.goto("/provider/sign-in");
  await page.context().clearCookies();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await enterPassword(page, person);
  expect((await answer).status()).toBe(403);
  await expect(page.getByRole("main")).toContainText("reload the page and try again");
  await page.goto("/provider/account/apps");
  await expect(page.getByLabel("Password")).toBeVisible();
});

test("signing in after asking for a page of one's own leads to that page", async ({ page }) => {
  const person = await signUp(page);
  await signOutOfBirch(page);
  await page.goto("/provider/developer/apps");
  await enterPassword(page, person);
  await expect(page).toHaveURL("/provider/developer/apps");
  await expect(page.getByRole("link", { name: "New app" })).toBeVisible();
});
