// RFC 6749 §10.12, RFC 9207 §2.4 – Site A accepts an answer only with the state that it sent and from the issuer
// that it asked.
import { signUp } from "./support/people";
import { expectNobody, expectSignedIn, leaveForBirch, signInAtAcorn } from "./support/site-a";
import { allowWithoutFollowing, returnWithoutFollowing } from "./support/site-b";
import { expect, test } from "./support/test";

const lost = "Acorn lost track of this sign-in.";
const unacceptable = "Birch said something that Acorn cannot accept.";

const otherFirst = (value: string | null) => (value ?? "").replace(/^./, (first) => (first === "a" ? "b" : "a"));

test("a state that was changed on the way back signs nobody in, and the next sign-in works", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  const callback = await allowWithoutFollowing(page);
  callback.searchParams.set("state", otherFirst(callback.searchParams.get("state")));
  await page.goto(callback.href);
  await expectNobody(page, demoURL, lost);
  await page.getByRole("button", { name: "Sign in with Birch" }).click();
  await expectSignedIn(page, demoURL, person);
});

test("an answer that was changed in any other way signs nobody in either", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("You are signed out of Acorn.");

  const changes: [string, (answer: URLSearchParams) => void, string][] = [
    ["no state", (answer) => answer.delete("state"), lost],
    ["another issuer", (answer) => answer.set("iss", "https://evil.example"), unacceptable],
    ["no issuer", (answer) => answer.delete("iss"), unacceptable],
    ["a second code", (answer) => answer.append("code", "another"), unacceptable],
    ["no code", (answer) => answer.delete("code"), unacceptable],
    ["an empty code", (answer) => answer.set("code", ""), unacceptable],
  ];
  for (const [name, change, words] of changes) {
    await test.step(name, async () => {
      const callback = await returnWithoutFollowing(page, demoURL);
      change(callback.searchParams);
      await page.goto(callback.href);
      await expectNobody(page, demoURL, words);
    });
  }
  await page.goto((await returnWithoutFollowing(page, demoURL)).href);
  await expectSignedIn(page, demoURL, person);
});

test("a denial that this browser's sign-in did not bring about is not believed", async ({ page, demoURL }) => {
  const denial = new URL(`${demoURL}/demo/api/auth/callback/site-b`);
  denial.search = new URLSearchParams({ error: "access_denied", state: "made-up" }).toString();
  await page.goto(denial.href);
  await expectNobody(page, demoURL, lost);
});
