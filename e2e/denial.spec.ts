// RFC 6749 §4.1.2.1 – Saying no: site A learns nothing, says so calmly, and the person may change their mind.
import { signUp } from "./support/people";
import { expectNobody, expectSignedIn, leaveForBirch } from "./support/site-a";
import { expect, test } from "./support/test";

test("after a denial site A says so in words, knows nothing, and still has its button", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  await page.getByRole("button", { name: "Deny" }).click();
  await expectNobody(page, demoURL, "You chose not to share.");
  expect(await page.content()).not.toContain(person.email);
});

test("a denial is not remembered: the next sign-in asks again, and may be allowed", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  await page.getByRole("button", { name: "Deny" }).click();
  await page.getByRole("button", { name: "Sign in with Birch" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expectSignedIn(page, demoURL, person);
});
