// The part of the walk that takes a run away and opens it again.
import type { Page } from "playwright/test";
import { signUp } from "./people";
import { signInAtAcorn } from "./site-a";
import { expect } from "./test";

/** Signs in, exports the run, and opens a wrong file and the right one. */
export async function* asExporter({ page, demoURL }: { page: Page; demoURL: string }) {
  await signInAtAcorn(page, demoURL, await signUp(page));
  await page.goto("/inspector");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("link", { name: "HAR" })).toBeVisible();
  yield "the export menu";
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "JSON" }).click();
  const exported = await (await download).path();
  await page.goto("/inspector/open");
  yield "the page that opens an exported run";
  const file = page.getByLabel("Exported run (JSON)");
  await file.setInputFiles({ name: "run.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await expect(page.getByRole("alert").filter({ hasText: "no exported run" })).toBeVisible();
  yield "a file that holds no run";
  await file.setInputFiles(exported);
  const messages = page.getByRole("list", { name: "Messages" }).getByRole("listitem");
  await messages.filter({ hasText: "/provider/oauth/token" }).getByRole("button").click();
  await expect(page.getByRole("article")).toBeVisible();
  yield "a message of an opened run";
}
