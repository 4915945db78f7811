// RFC 6749 §10.12, RFC 9207 §2.4 – Site A accepts an answer only with the state that it sent and from the issuer that it asked.
import { signUp } from "./support/people";
import { expectNobody, expectSignedIn, leaveForBirch } from "./support/site-a";
import { allowWithoutFollowing } from "./support/site-b";
import { test } from "./support/test";

type Change = { name: string; change: (answer: URLSearchParams) => void; words: string };

const unacceptable = "Birch said something that Acorn cannot accept.";

const changes: Change[] = [
  {
    name: "another state",
    change: (answer) =>
      answer.set(
        "state",
        (answer.get("state") ?? "").replace(/^./, (first) => (first === "a" ? "b" : "a")),
      ),
    words: "Acorn lost track of this sign-in.",
  },
  { name: "no state", change: (answer) => answer.delete("state"), words: "Acorn lost track of this sign-in." },
  { name: "another issuer", change: (answer) => answer.set("iss", "https://evil.example"), words: unacceptable },
  { name: "no issuer", change: (answer) => answer.delete("iss"), words: unacceptable },
  { name: "a second code", change: (answer) => answer.append("code", "another"), words: unacceptable },
  { name: "no code", change: (answer) => answer.delete("code"), words: unacceptable },
];

for (const { name, change, words } of changes) {
  test(`an answer with ${name} signs nobody in, and site A stays calm`, async ({ page, demoURL }) => {
    const person = await signUp(page);
    await leaveForBirch(page, demoURL);
    const callback = await allowWithoutFollowing(page);
    change(callback.searchParams);
    await page.goto(callback.href);
    await expectNobody(page, demoURL, words);
    await page.getByRole("button", { name: "Sign in with Birch" }).click();
    await expectSignedIn(page, demoURL, person);
  });
}
