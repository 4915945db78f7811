// WeChat's QR login as a test drives it: a website that logs in with it, the page with the code, and the phone.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type APIRequestContext, type FrameLocator, type Page } from "playwright/test";
import { test as base } from "./test";
import { registerWechatApp, type WechatApp } from "./wechat-h5";

/** A website on an origin of its own: its pages are what a test writes, and all else says "Welcome back". */
export type Website = { origin: string; redirectUri: string; write: (path: string, html: string) => string };

/** `test` with such a website. */
export const test = base.extend<{ website: Website }>({
  website: async ({ baseURL: _ }, use) => {
    const pages = new Map<string, string>();
    const server = createServer((request, response) => {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      const html = pages.get(request.url ?? "") ?? "<title>The website</title><h1>Welcome back</h1>";
      response.end(`<!doctype html><html lang=en>${html}`);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const write = (path: string, html: string) => {
      pages.set(path, html);
      return origin + path;
    };
    await use({ origin, redirectUri: `${origin}/callback`, write });
    server.closeAllConnections();
    server.close();
  },
});

export { expect } from "./test";

/** Registers a website app at 127.0.0.1. */
export function registerWebsite(
  request: APIRequestContext,
  name: string,
  switches: Record<string, unknown> = {},
): Promise<WechatApp> {
  return registerWechatApp(request, name, { kind: "website", ...switches });
}

/** The path of the QR page; `more` is put behind it as it is. */
export function qrPath({ appid }: WechatApp, redirectUri: string, more = "&state=S1"): string {
  const query = `appid=${appid}&redirect_uri=${encodeURIComponent(redirectUri)}&response_type=code&scope=snsapi_login`;
  return `/provider/wechat/connect/qrconnect?${query}${more}`;
}

/** The address that the code on the page says. */
export async function phonePageOf(screen: Page | FrameLocator): Promise<string> {
  return (await screen.getByRole("link", { name: "Open the phone page", exact: true }).getAttribute("href")) ?? "";
}

/** Confirms on the phone's page, which is open. */
export async function confirm(phone: Page): Promise<void> {
  await phone.getByRole("button", { name: "Confirm" }).click();
  await expect(phone.getByRole("heading", { name: "You can go back to the other screen" })).toBeVisible();
}

/** Cancels there. */
export async function cancel(phone: Page): Promise<void> {
  await phone.getByRole("button", { name: "Cancel" }).click();
  await expect(phone.getByRole("heading", { name: "You cancelled this sign-in" })).toBeVisible();
}
