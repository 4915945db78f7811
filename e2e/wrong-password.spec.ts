// A wrong password gets one sentence, the same for known and unknown people, and the right one still works.
import { enterPassword, newPerson, signOutOfBirch, signUp } from "./support/people";
import { expectSignedIn, leaveForBirch } from "./support/site-a";
import { expect, test } from "./support/test";

const sentence = "Email or password is not right.";

test("a wrong password keeps the email and the waiting request, and the right one goes on", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await signOutOfBirch(page);
  await leaveForBirch(page, demoURL);
  await enterPassword(page, { ...person, password: "not the password" });
  await expect(page.getByRole("alert")).toContainText(sentence);
  await expect(page.getByLabel("Email")).toHaveValue(person.email);
  await expect(page.getByLabel("Password")).toHaveValue("");
  expect(page.url(), "the password is in no address").not.toContain("password");
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expectSignedIn(page, demoURL, person);
});

test("somebody whom Birch does not know reads the same page as somebody with a wrong password", async ({ page }) => {
  const person = await signUp(page);
  await signOutOfBirch(page);
  const words: string[] = [];
  for (const { email } of [person, newPerson()]) {
    await page.goto("/provider/sign-in");
    await enterPassword(page, { email, password: "not the password" });
    await expect(page.getByRole("alert")).toContainText(sentence);
    await expect(page.getByLabel("Email")).toHaveValue(email);
    words.push(await page.getByRole("main").innerText());
  }
  expect(words[0]).toBe(words[1]);
});

test("the password of one person does not open the account of another", async ({ page, otherPage }) => {
  const other = await signUp(otherPage);
  const person = await signUp(page);
  await signOutOfBirch(page);
  await page.goto("/provider/sign-in");
  await enterPassword(page, { email: other.email, password: person.password });
  await expect(page.getByRole("alert")).toContainText(sentence);
  await page.goto("/provider/account/apps");
  await expect(page.getByLabel("Password")).toBeVisible();
});
