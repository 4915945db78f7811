// No page of either site breaks its own Content-Security-Policy, throws, or asks for something that is not there.
import type { Page } from "playwright/test";
import { expect, test } from "./support/test";
import { walks } from "./support/walk";

/** What Chromium says of a document whose status is an error on purpose, like the 404 page's. */
const ownStatus = /^Failed to load resource: the server responded with a status of 4\d\d/;

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  const documents = new Set<string>();
  page.on("request", (request) => request.isNavigationRequest() && documents.add(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const ofThePage = documents.has(message.location().url) && ownStatus.test(message.text());
    if (["error", "warning"].includes(message.type()) && !ofThePage) complaints.push(message.text());
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
