// A run is taken away: in five formats, masked, opened again in another browser, and repeated by the test that it became.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page, TestInfo } from "playwright/test";
import { inspectorMessages as messages } from "./support/inspector";
import { alice, enterPassword, signUp } from "./support/people";
import { registerClient } from "./support/console";
import { authorizePath } from "./support/own-app";
import { signInAlice, signInAtAcorn } from "./support/site-a";
import { expect, test } from "./support/test";
import { scanAndConfirm } from "./support/wechat-qr";

/** Presses Export in the inspector, and saves what a link of the menu leads to; resolves to its path. */
async function exportRun(page: Page, format: string, testInfo: TestInfo): Promise<string> {
  await page.goto("/inspector");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: format, exact: true }).click();
  const download = await downloading;
  const path = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Runs an exported test with Playwright, against the same servers; rejects with what it printed when it fails. */
async function repeat(path: string, testInfo: TestInfo, demoURL: string): Promise<string> {
  const folder = testInfo.outputPath();
  const use = { launchOptions: testInfo.project.use.launchOptions };
  const config = {
    testDir: folder,
    testMatch: path,
    outputDir: join(folder, "output"),
    respectGitIgnore: false,
    reporter: "list",
    use,
  };
  const file = join(folder, "repeat.config.ts");
  writeFileSync(file, `export default ${JSON.stringify(config)};\n`);
  const env = { ...process.env, DEMO_URL: demoURL };
  const cli = ["node_modules/playwright/cli.js", "test", "--config", file];
  const running = promisify(execFile)(process.execPath, cli, { env });
  return running.then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => Promise.reject(new Error(stdout + stderr)),
  );
}

test("an exported run opens in another browser, read-only, with the same messages and no secret", async ({
  page,
  otherPage,
  demoURL,
}, testInfo) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  const path = await exportRun(page, "JSON", testInfo);
  const texts = await messages(page).allInnerTexts();
  await otherPage.goto("/inspector");
  await otherPage.getByRole("link", { name: "Open an exported run" }).click();
  await otherPage.getByLabel("Exported run (JSON)").setInputFiles(path);
  await expect(otherPage.getByText("It is read-only; nothing in it was checked by this server.")).toBeVisible();
  await expect(messages(otherPage)).toHaveCount(texts.length);
  const withoutNumber = (text: string) => text.replaceAll(/\/authorize\/\S+/g, "/authorize/*");
  expect((await messages(otherPage).allInnerTexts()).map(withoutNumber)).toEqual(texts.map(withoutNumber));
  await messages(otherPage).filter({ hasText: "/provider/oauth/token" }).getByRole("button").click();
  await otherPage.getByRole("tab", { name: "Request" }).click();
  await expect(otherPage.getByRole("article")).toContainText(/•code-1-masked•.*✓ the code of message \d+/s);
  await expect(otherPage.getByRole("button", { name: "Export", exact: true })).toHaveCount(0);
});

test("a file that holds no run is refused in words, and the next one opens", async ({ page, demoURL }, testInfo) => {
  await signInAtAcorn(page, demoURL, await signUp(page));
  const path = await exportRun(page, "JSON", testInfo);
  const broken = testInfo.outputPath("broken.json");
  writeFileSync(broken, readFileSync(path, "utf8").replace('"channel": "front"', '"channel": "javascript:"'));
  await page.goto("/inspector/open");
  const file = page.getByLabel("Exported run (JSON)");
  await file.setInputFiles(broken);
  await expect(page.getByRole("alert").filter({ hasText: /exchanges\.\d+\.channel is not as expected/ })).toBeVisible();
  await file.setInputFiles(path);
  await expect(messages(page).first()).toContainText("POST /demo/sign-in");
  await expect(page.getByText("not as expected")).toHaveCount(0);
  for (const origin of ["https://evil.example", ""]) {
    const answer = await page.request.post("/inspector/api/open", { data: "{}", headers: { Origin: origin } });
    expect(answer.status()).toBe(403);
  }
});

test("only the browser whose run it is can take it away, and its secrets only when it asks for them", async ({
  page,
  otherPage,
  demoURL,
}) => {
  const person = await signUp(page);
  const answered = page.waitForRequest((request) => request.url().includes("/callback/site-b?"));
  await signInAtAcorn(page, demoURL, person);
  const code = new URL((await answered).url()).searchParams.get("code")!;
  await page.goto("/inspector");
  await page.getByRole("button", { name: "Export", exact: true }).press("Enter");
  const links = page.getByRole("link").filter({ visible: true });
  const addresses = async () =>
    (await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))).filter((one) =>
      one.includes("/api/export?"),
    );
  const masked = await addresses();
  await page.getByRole("checkbox", { name: "with live tokens" }).check();
  const live = await addresses();
  expect([masked.length, live.length]).toEqual([5, 5]);
  const token = /"access_token\\?":\\?"(ba_[^"\\]+)/.exec(await (await page.request.get(live[0]!)).text())![1]!;
  for (const address of masked) {
    const answer = await page.request.get(address);
    expect(answer.headers()).toMatchObject({
      "cache-control": "no-store",
      "content-disposition": expect.stringMatching(/^attachment; filename="both-sides-site-a-[\d-]+\.[\w.]+"$/),
    });
    const text = await answer.text();
    expect(
      [code, token, person.email].filter((secret) => text.includes(secret)),
      address,
    ).toEqual([]);
  }
  await otherPage.goto("/inspector");
  for (const address of [...masked, ...live]) expect((await otherPage.request.get(address)).status()).toBe(404);
  const wrong = await page.request.get(masked[0]!.replace("format=json", "format=pdf"));
  expect([wrong.status(), await wrong.text()]).toEqual([400, expect.stringContaining("format must be one of json,")]);

  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "HAR" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Export", exact: true })).toBeFocused();
});

test("the test that Alice's login became is green, and red when the login was another", async ({
  page,
  demoURL,
}, testInfo) => {
  test.setTimeout(90_000);
  await signInAlice(page, demoURL);
  const path = await exportRun(page, "Playwright", testInfo);
  expect(await repeat(path, testInfo, demoURL)).toContain("1 passed");
  const text = readFileSync(path, "utf8");
  expect(text).toContain('"GET /demo/api/auth/callback/site-b 303"');
  writeFileSync(
    path,
    text.replace('"GET /demo/api/auth/callback/site-b 303"', '"GET /demo/api/auth/callback/site-b 302"'),
  );
  await expect(repeat(path, testInfo, demoURL)).rejects.toThrow("callback/site-b 302");
});

test("the test of a login by somebody who was signed in already is green for Alice", async ({
  page,
  demoURL,
}, testInfo) => {
  test.setTimeout(60_000);
  await signInAtAcorn(page, demoURL, await signUp(page));
  const path = await exportRun(page, "Playwright", testInfo);
  expect(await repeat(path, testInfo, demoURL)).toContain("1 passed");
});

test("the test of a WeChat login scans the code with another page, and is green for Alice", async ({
  page,
  demoURL,
}, testInfo) => {
  test.setTimeout(60_000);
  await signUp(page);
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Sign in with WeChat" }).click();
  await expect(page.getByRole("link", { name: "Open the phone page" })).toBeVisible();
  await scanAndConfirm(page, await page.context().newPage());
  await expect(page).toHaveURL(`${demoURL}/demo`);
  const path = await exportRun(page, "Playwright", testInfo);
  expect(readFileSync(path, "utf8")).toContain('"GET /provider/wechat/connect/qrconnect 200"');
  expect(await repeat(path, testInfo, demoURL)).toContain("1 passed");
});

test("the test of another app's login begins at the authorization endpoint, and needs no app that runs", async ({
  page,
  otherPage,
  demoURL,
}, testInfo) => {
  test.setTimeout(60_000);
  await signUp(page);
  const redirectUri = "http://127.0.0.1:1/callback";
  const { clientId } = await registerClient(page, "Tea Timer", redirectUri);
  await otherPage.goto(authorizePath(clientId, redirectUri, { state: "a-state-of-the-app", login_hint: alice.email }));
  await enterPassword(otherPage, alice);
  const back = otherPage.waitForRequest((request) => request.url().startsWith(redirectUri));
  await otherPage.getByRole("button", { name: "Allow" }).click();
  await back;
  // In a page of its own: this one is still on its way to an address where nobody answers.
  const path = await exportRun(await otherPage.context().newPage(), "Playwright", testInfo);
  expect(readFileSync(path, "utf8")).not.toContain("a-state-of-the-app");
  expect(await repeat(path, testInfo, demoURL)).toContain("1 passed");
});
