// Step mode: each message of this browser's login waits until its person lets it go on, changes it, or loses it.
import type { Page } from "playwright/test";
import { inspectorMessages } from "./support/inspector";
import { signUp, type Person } from "./support/people";
import { expectNobody, expectSignedIn, leaveForBirch } from "./support/site-a";
import { beginStepping, continueUntil, editAndEnd, goOn, waiting } from "./support/step-mode";
import { expect, test } from "./support/test";

/** Signs somebody up, and switches step mode on in an inspector of the same browser. */
async function begin(page: Page, baseURL: string | undefined): Promise<{ inspector: Page; person: Person }> {
  const person = await signUp(page);
  return { inspector: await beginStepping(page, baseURL!), person };
}

/** Signs in until site A asks for tokens, and leaves that request waiting; resolves to the inspector. */
async function holdTokenRequest(page: Page, demoURL: string, baseURL: string | undefined): Promise<Page> {
  const { inspector } = await begin(page, baseURL);
  void leaveForBirch(page, demoURL);
  await continueUntil(inspector, /GET \/provider\/consent/);
  await goOn(inspector);
  void page.getByRole("button", { name: "Allow" }).click();
  await continueUntil(inspector, /Site A to Site B, back channel POST \/provider\/oauth\/token/);
  return inspector;
}

test("a login goes on message by message, also by the space bar, and nobody else waits", async ({
  page,
  otherPage,
  demoURL,
  baseURL,
}) => {
  const { inspector, person } = await begin(page, baseURL);
  const arrived = leaveForBirch(page, demoURL);
  await continueUntil(inspector, /POST \/demo\/sign-in/);
  await signUp(otherPage);
  await leaveForBirch(otherPage, demoURL);
  await expect(otherPage.getByRole("button", { name: "Allow" }), "another browser does not wait").toBeVisible();

  await waiting(inspector).locator("[data-held]").press(" ");
  await continueUntil(inspector, /GET \/provider\/consent/);
  await goOn(inspector);
  await arrived;
  void page.getByRole("button", { name: "Allow" }).click();
  await continueUntil(inspector, /Site A to Site B, back channel POST \/provider\/oauth\/token/);
  await inspector.getByRole("button", { name: "Step mode" }).click();
  await expect(waiting(inspector)).toHaveCount(0);
  await expectSignedIn(page, demoURL, person);
  await expect(inspectorMessages(inspector).last()).toContainText("GET /demo 200");
});

test("a message is edited on its way, and its receiver stops it", async ({ page, demoURL, baseURL }) => {
  const inspector = await holdTokenRequest(page, demoURL, baseURL);
  await editAndEnd(inspector, "code_verifier", "x".repeat(43));
  await expectNobody(page, demoURL, /./);
  const request = inspectorMessages(inspector).filter({ hasText: "POST /provider/oauth/token 400" });
  await request.getByRole("button").click();
  await expect(inspector.getByRole("region", { name: "Site B" })).toContainText("it was changed on its way");
  await expect(inspector.getByRole("region", { name: "Both sides" })).toContainText("code_verifier");
});

test("a message is dropped: it never arrives, its sender says so, and the run too", async ({
  page,
  demoURL,
  baseURL,
}) => {
  const inspector = await holdTokenRequest(page, demoURL, baseURL);
  await inspector.getByRole("button", { name: "Drop" }).click();
  await inspector.getByRole("button", { name: "Step mode" }).click();
  await expectNobody(page, demoURL, "Birch does not answer.");
  await inspectorMessages(inspector).filter({ hasText: "POST /provider/oauth/token ✕" }).getByRole("button").click();
  await expect(inspector.getByRole("region", { name: "Site B" })).toContainText("it was dropped, and never arrived");
});

test("answers wait too when that is asked for: one that is edited arrives so, and its receiver stops it", async ({
  page,
  demoURL,
  baseURL,
}) => {
  const { inspector } = await begin(page, baseURL);
  await inspector.getByRole("button", { name: "Answers too" }).click();
  await expect(inspector.getByRole("button", { name: "Answers too", pressed: true })).toBeVisible();
  void leaveForBirch(page, demoURL);
  await continueUntil(inspector, /Site A to Browser, front channel POST \/demo\/sign-in 303/);
  await continueUntil(inspector, /Browser to Site B, front channel GET \/provider\/consent/);
  await goOn(inspector);
  void page.getByRole("button", { name: "Allow" }).click();
  await continueUntil(inspector, /Site B to Browser, front channel POST \/provider\/consent 303/);
  await editAndEnd(inspector, "state", "another");
  await expectNobody(page, demoURL, /./);
  const answered = inspectorMessages(inspector).filter({ hasText: "POST /provider/consent 303" });
  await answered.getByRole("button").click();
  await expect(inspector.getByRole("region", { name: "Site B" })).toContainText("its answer was changed on its way");
});
