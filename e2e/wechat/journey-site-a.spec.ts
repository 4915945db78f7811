// Site A's second door: a whole login by WeChat's QR page with a second browser page as the phone, and what can be done
// with it. With one origin and with two.
import type { Page } from "playwright/test";
import { removeAccess, signUp } from "../support/people";
import { expectNobody } from "../support/site-a";
import { expect, test } from "../support/test";
import { scanAndCancel, scanAndConfirm } from "../support/wechat-phone";

async function leaveForWechat(page: Page, demoURL: string): Promise<void> {
  await page.goto(`${demoURL}/demo`);
  await page.getByRole("button", { name: "Sign in with WeChat" }).click();
  await expect(page.getByRole("link", { name: "Open the phone page" })).toBeVisible();
}

async function signInByWechat(page: Page, phone: Page, demoURL: string): Promise<string> {
  const { name } = await signUp(phone);
  await leaveForWechat(page, demoURL);
  await scanAndConfirm(page, phone);
  await expect(page).toHaveURL(`${demoURL}/demo`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  return name;
}

test("a person signs in by WeChat, and site A says how it knows them", async ({ page, otherPage, demoURL }) => {
  const name = await signInByWechat(page, otherPage, demoURL);
  await expect(page.getByText("tells no email address")).toBeVisible();
  await expect(page.getByRole("region", { name: "Who, for this app alone" })).toContainText(/o[\w-]{27}/);
  await expect(page.getByRole("region", { name: "Who, for all apps of this owner" })).toContainText(/o[\w-]{27}/);
  await expect(page.getByText("snsapi_login")).toBeVisible();

  await page.getByRole("button", { name: "Refresh token" }).click();
  await expect(page.getByRole("status")).toContainText("works two hours from now");
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText("WeChat's userinfo answered");
  await expect(page.getByRole("status")).toContainText(name);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("status")).toContainText("no sign-out that an app could ask for");
  await page.goto(`${demoURL}/demo`);
  await expect(page.getByText(name)).toHaveCount(0);
});

test("a person who cancels on the phone comes back to site A, and the button is still there", async ({
  page,
  otherPage,
  demoURL,
}) => {
  await signUp(otherPage);
  await leaveForWechat(page, demoURL);
  await scanAndCancel(page, otherPage);
  await expect(page.getByText("You cancelled this sign-in")).toBeVisible();
  await page.goto(`${demoURL}/demo`);
  await expect(page.getByRole("button", { name: "Sign in with WeChat" })).toBeVisible();
});

test("a denial is told with site A's own state, in either form, and then in words", async ({ page, demoURL }) => {
  for (const denial of ["", "&code=authdeny&reason="]) {
    await leaveForWechat(page, demoURL);
    const state = await stateOf(page, demoURL);
    await page.goto(`${demoURL}/demo/api/auth/callback/wechat?state=${state}${denial}`);
    await expectNobody(page, demoURL, "You chose not to share.");
  }
  await page.goto(`${demoURL}/demo/api/auth/callback/wechat?state=made-up`);
  await expectNobody(page, demoURL, "Acorn lost track of this sign-in.");
});

test("WeChat 40029: a code that is none is told with its step, its number and what to do", async ({
  page,
  demoURL,
}) => {
  const state = await stateOf(page, demoURL);
  await page.goto(`${demoURL}/demo/api/auth/callback/wechat?code=nobody-gave-this&state=${state}`);
  await expectNobody(page, demoURL, /access_token.*40029.*sign in with WeChat again/s);
});

test("WeChat 50001: who takes back at Birch what they allowed ends site A's access", async ({
  page,
  otherPage,
  demoURL,
}) => {
  await signInByWechat(page, otherPage, demoURL);
  await removeAccess(otherPage, "Acorn");
  await page.getByRole("button", { name: "Refresh token" }).click();
  await expect(page.getByRole("status")).toContainText(/refresh_token.*50001/s);
  await page.getByRole("button", { name: "Call the API" }).click();
  await expect(page.getByRole("status")).toContainText("may no longer reach your data");
});

/** The state of a login that this browser begins, from the address to which site A sends it. */
async function stateOf(page: Page, demoURL: string): Promise<string> {
  const headers = { Origin: demoURL };
  const answer = await page.request.post(`${demoURL}/demo/sign-in/wechat`, { headers, maxRedirects: 0 });
  return new URL(answer.headers().location!).searchParams.get("state")!;
}
