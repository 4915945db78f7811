// The walk past WeChat's QR login: the screen with the code in each of its states, and the phone.
import type { Page } from "playwright/test";
import { signUp } from "./people";
import { expect } from "./test";
import { cancel, confirm, phonePageOf, qrPath, registerWebsite } from "./wechat-qr";

/** Walks; the other half of each login is another tab of the same browser. */
export async function* asScanner({ page }: { page: Page }): AsyncGenerator<string, void> {
  await signUp(page);
  const app = await registerWebsite(page.request, "Tea Shop with a rather long name for its sign");
  const redirectUri = "http://127.0.0.1:9/callback";
  const other = await page.context().newPage();
  await page.goto(qrPath(app, redirectUri));
  yield "the QR page";
  const code = await phonePageOf(page);
  await other.goto(code);
  await expect(page.getByText("Confirm on your phone to sign in")).toBeVisible();
  yield "the QR page after the scan";
  await cancel(other);
  await expect(page.getByText("Scan again, or close this window")).toBeVisible();
  yield "the QR page after a cancellation";
  for (const look of ["&login_type=jssdk", "&login_type=jssdk&stylelite=1"]) {
    await page.goto(qrPath(app, redirectUri, look));
    yield `the QR code in a frame: ${look}`;
  }
  await other.goto(qrPath(app, redirectUri));
  await page.goto(await phonePageOf(other));
  await expect(page.getByRole("button", { name: "Confirm" })).toBeVisible();
  yield "the phone's question";
  await cancel(page);
  yield "the phone after a cancellation";
  await page.getByRole("link", { name: "Scan it again" }).click();
  await confirm(page);
  yield "the phone after confirming";
  await page.goto("/provider/wechat/connect/confirm?uuid=0000000000000000");
  yield "the phone with a code that nobody knows";
  await other.close();
}
