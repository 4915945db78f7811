// A device without a browser: it asks for codes, shows one of them, and asks for its tokens (RFC 8628 §3.1, §3.4).
import type { APIRequestContext, Page } from "playwright/test";
import { openClient, registerClient, type Credentials } from "./console";
import { askForTokens, type Answer } from "./own-app";
import { expect } from "./test";

export type Device = {
  userCode: string;
  page: string;
  pageWithCode: string;
  poll: () => Promise<Answer>;
};

/** Registers an app for the person who is signed in, and lets its devices ask. */
export async function registerDeviceClient(page: Page, name: string): Promise<Credentials> {
  const client = await registerClient(page, name, "https://tv.example/callback");
  await openClient(page, name);
  await page.getByLabel("Devices (device code)").check();
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  return client;
}

/** Begins to connect a device. */
export async function beginDevice(request: APIRequestContext, client: Credentials, scope: string): Promise<Device> {
  const form = { client_id: client.clientId, client_secret: client.clientSecret, scope };
  const answer = await request.post("/provider/oauth/device_authorization", { form });
  expect(answer.status()).toBe(200);
  const body = (await answer.json()) as Record<string, string>;
  const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
  return {
    userCode: body.user_code!,
    page: body.verification_uri!,
    pageWithCode: body.verification_uri_complete!,
    poll: () => askForTokens(request, client, { grant_type, device_code: body.device_code! }),
  };
}

/** Types the code on the page for it, and goes on. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Continue" }).click();
}
