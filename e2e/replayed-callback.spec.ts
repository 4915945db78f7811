// RFC 6749 §10.12, RFC 9700 §4.2.4 – Site A's callback address signs in one browser, once.
import { signUp } from "./support/people";
import { expectNobody, expectSignedIn, leaveForBirch } from "./support/site-a";
import { allowWithoutFollowing } from "./support/site-b";
import { expect, test } from "./support/test";

const calm = "Acorn lost track of this sign-in.";

test("opened again in the same browser it changes nothing, and after signing out it signs nobody in", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  const callback = await allowWithoutFollowing(page);
  await page.goto(callback.href);
  await expectSignedIn(page, demoURL, person);

  await page.goto(callback.href);
  await expect(page.getByRole("status")).toContainText(calm);
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText(person.email);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("You are signed out of Acorn.");
  await page.goto(callback.href);
  await expectNobody(page, demoURL, calm);
});

test("opened in another browser after it was used, it signs nobody in", async ({ page, otherPage, demoURL }) => {
  await signUp(page);
  await leaveForBirch(page, demoURL);
  const callback = await allowWithoutFollowing(page);
  await page.goto(callback.href);
  await otherPage.goto(callback.href);
  await expectNobody(otherPage, demoURL, calm);
});

test("opened in another browser before it was used, it signs nobody in there, even amid a sign-in of its own", async ({
  page,
  otherPage,
  demoURL,
}) => {
  await signUp(page);
  await leaveForBirch(page, demoURL);
  const callback = await allowWithoutFollowing(page);
  await leaveForBirch(otherPage, demoURL);
  await otherPage.goto(callback.href);
  await expectNobody(otherPage, demoURL, calm);
});
