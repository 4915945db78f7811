// No page of either site breaks its own Content-Security-Policy, throws, or asks for something that is not there.
import type { Page } from "playwright/test";
import { expect, test } from "./support/test";
import { walks } from "./support/walk";

/** What Chromium says of a status; the answers themselves are looked at, for it does not always say whose it was. */
const ofAnAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/;

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (response) => {
    // Their status may be an error on purpose: the 404 page's, and that of a file that holds no run.
    const isOnPurpose = response.request().isNavigationRequest() || response.url().endsWith("/inspector/api/open");
    if (response.status() >= 400 && !isOnPurpose) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    const isComplaint = ["error", "warning"].includes(message.type()) && !ofAnAnswer.test(message.text());
    if (isComplaint) complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}

for (const [walker, walk] of Object.entries(walks)) {
  test(`nothing that ${walker} sees leaves an error in the console`, async ({ page, demoURL }) => {
    test.setTimeout(60_000);
    const complaints = collectComplaints(page);
    for await (const stop of walk({ page, demoURL })) {
      await page.waitForLoadState("load");
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
      expect.soft(complaints, stop).toEqual([]);
      complaints.length = 0;
    }
  });
}
