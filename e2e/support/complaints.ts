// What a page has to complain about: its Content-Security-Policy broken, an error thrown, something asked for that is not there.
import type { Page } from "playwright/test";

/** What Chromium says of a status; the answers themselves are looked at, for it does not always say whose it was. */
const ofAnAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Collects what the pages of this browser tab complain about, from now on; empty it to begin anew. */
export function collectComplaints(page: Page): string[] {
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
