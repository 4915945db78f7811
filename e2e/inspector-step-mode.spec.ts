// Step mode: each message of this browser's login waits until its person lets it go on, changes it, or loses it.
import type { Page } from "playwright/test";
import { inspectorMessages } from "./support/inspector";
import { signUp, type Person } from "./support/people";
import { expectNobody, expectSignedIn, leaveForBirch } from "./support/site-a";
import { expect, test } from "./support/test";

const waiting = (page: Page) => page.getByRole("region", { name: "Waiting" });

/** Signs somebody up, and switches step mode on in an inspector of the same browser. */
async function begin(page: Page, baseURL: string | undefined): Promise<{ inspector: Page; person: Person }> {
  const person = await signUp(page);
  const inspector = await page.context().newPage();
  await inspector.goto(`${baseURL}/inspector`);
  await inspector.getByRole("button", { name: "Step mode" }).click();
  await expect(waiting(inspector)).toContainText("Nothing waits.");
  return { inspector, person };
}

/** Lets messages go on until one for `path` waits. */
async function continueUntil(inspector: Page, path: RegExp): Promise<void> {
  const held = waiting(inspector).getByRole("listitem");
  for (;;) {
    await expect(held.first()).toBeVisible();
    const line = held.first().locator("[data-held]");
    const [text, id] = [await line.innerText(), await line.getAttribute("data-held")];
    if (path.test(text)) return;
    await held.first().getByRole("button", { name: "Continue" }).click();
    await expect(waiting(inspector).locator(`[data-held="${id}"]`)).toHaveCount(0);
  }
}

/** Signs in until site A asks for tokens, and leaves that request waiting; resolves to the inspector. */
async function holdTokenRequest(page: Page, demoURL: string, baseURL: string | undefined): Promise<Page> {
  const { inspector } = await begin(page, baseURL);
  void leaveForBirch(page, demoURL);
  await continueUntil(inspector, /GET \/provider\/consent/);
  await inspector.getByRole("button", { name: "Continue" }).click();
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
  await inspector.getByRole("button", { name: "Continue" }).click();
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
  await inspector.getByRole("button", { name: "Edit" }).click();
  await inspector.getByLabel("code_verifier", { exact: true }).fill("x".repeat(43));
  await inspector.getByRole("button", { name: "Continue" }).click();
  await inspector.getByRole("button", { name: "Step mode" }).click();
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
