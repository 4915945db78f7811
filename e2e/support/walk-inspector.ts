// The parts of the walk that look at a login in the inspector, take it away and open it again.
import type { Page } from "playwright/test";
import { inspectorMessages } from "./inspector";
import { signUp } from "./people";
import { signInAtAcorn } from "./site-a";
import { expect } from "./test";

type Place = { page: Page; demoURL: string };

/** Looks at the inspector without a run and with one, and opens a message. */
export async function* asInspector({ page, demoURL }: Place) {
  await page.goto("/inspector");
  yield "the inspector without a run";
  const person = await signUp(page);
  await signInAtAcorn(page, demoURL, person);
  await page.goto("/inspector");
  yield "the inspector with a run";
  await inspectorMessages(page).filter({ hasText: "/provider/oauth/token" }).getByRole("button").click();
  await expect(page.getByRole("article")).toBeVisible();
  yield "a message opened";
}

/** Signs in, exports the run, and opens a wrong file and the right one. */
export async function* asExporter({ page, demoURL }: Place) {
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
  await inspectorMessages(page).filter({ hasText: "/provider/oauth/token" }).getByRole("button").click();
  await expect(page.getByRole("article")).toBeVisible();
  yield "a message of an opened run";
}
