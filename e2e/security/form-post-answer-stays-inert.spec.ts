// With response_mode=form_post the answer is a page of ours that posts itself: nothing in it may become a script.
// OAuth 2.0 Form Post Response Mode. https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright/test";
import { authorizePath } from "../support/own-app";
import { registerClient } from "../support/console";
import { signUp } from "../support/people";
import { expect, test as base } from "../support/test";

type App = { redirectUri: string; received: URLSearchParams[] };

/** A client on another origin that keeps what is posted to it. */
const test = base.extend<{ app: App }>({
  app: async ({ baseURL: _ }, use) => {
    const received: URLSearchParams[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        if (request.method === "POST") received.push(new URLSearchParams(body));
        response.setHeader("Content-Type", "text/html");
        response.end("<!doctype html><html lang=en><title>My own app</title><h1>Welcome back</h1>");
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    await use({ redirectUri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`, received });
    server.closeAllConnections();
    server.close();
  },
});

const canary = `"><script>window.canary=1</script><img src=x onerror="window.canary=1">'&amp;`;

async function askForForm(page: Page, { redirectUri }: App): Promise<string> {
  await signUp(page);
  const { clientId } = await registerClient(page, "Tea Timer", redirectUri);
  return authorizePath(clientId, redirectUri, { response_mode: "form_post", state: canary });
}

test("5 a hostile state arrives at the client as it was, and never ran on the way", async ({ page, app }) => {
  const path = await askForForm(page, app);
  const ran: unknown[] = [];
  await page.exposeFunction("report", (value: unknown) => ran.push(value));
  await page.addInitScript(() => {
    Object.defineProperty(window, "canary", {
      set: (value) => (window as unknown as { report: (value: unknown) => void }).report(value),
    });
  });
  await page.goto(path);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  expect(page.url()).toBe(app.redirectUri);
  expect(app.received).toHaveLength(1);
  expect(app.received[0]!.get("code")).toMatch(/^bc_/);
  expect(app.received[0]!.get("state")).toBe(canary);
  expect(app.received[0]!.get("iss")).toMatch(/\/provider$/);
  await page.goto(`${path}&scope=twice`).catch(() => undefined); // it moves on while it loads
  await expect.poll(() => app.received.length).toBe(2);
  expect(app.received[1]!.get("error")).toBe("invalid_request");
  expect(app.received[1]!.get("state")).toBe(canary);
  expect(ran).toEqual([]);
});

test("5 a denial comes the same way", async ({ page, app }) => {
  await page.goto(await askForForm(page, app));
  await page.getByRole("button", { name: "Deny" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  expect(Object.fromEntries(app.received[0]!)).toMatchObject({ error: "access_denied", state: canary });
});

test("5 without JavaScript a button sends the form", async ({ page, app, browser, baseURL }) => {
  const path = await askForForm(page, app);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL,
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto(path);
  await plain.getByRole("button", { name: "Allow" }).click();
  await plain.getByRole("button", { name: /Continue/ }).click();
  await expect(plain.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  expect(app.received.map((answer) => answer.get("state"))).toEqual([canary]);
  await context.close();
});
