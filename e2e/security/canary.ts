// What a page would do if it took a text for markup: run it, ask another site for something, or have its policy stop it.
import type { Page } from "playwright/test";

/** Notes whatever happens on the page's documents from now on; empty as long as text stays text. */
export async function watch(page: Page, ownOrigins: string[]): Promise<string[]> {
  const happened: string[] = [];
  await page.exposeFunction("happened", (what: string) => happened.push(what));
  await page.addInitScript(() => {
    const tell = (what: string) => (window as unknown as { happened: (what: string) => void }).happened(what);
    Object.defineProperty(window, "canary", { set: () => tell(`a script ran at ${location.href}`) });
    addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) =>
      tell(`the policy stopped ${violatedDirective} at ${location.href}: ${sample}`),
    );
  });
  page.on("dialog", (dialog) => {
    // The console asks before it is left with a secret unsaved.
    if (dialog.type() !== "beforeunload") happened.push(`a dialog: ${dialog.message()}`);
    void dialog.accept();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && !ownOrigins.some((origin) => url.startsWith(`${origin}/`)))
      happened.push(`asked for ${url}`);
  });
  return happened;
}
