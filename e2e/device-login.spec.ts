// A device that has no browser gets its tokens through the browser of the person who holds it (RFC 8628).
import { beginDevice, registerDeviceClient, typeCode } from "./support/device";
import { askWhoIAm } from "./support/own-app";
import { enterPassword, signUp } from "./support/people";
import { expect, test } from "./support/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a device gets its tokens once its person typed the code and allowed it", async ({ page, request }) => {
      const person = await signUp(page);
      const client = await registerDeviceClient(page, "Television");
      const device = await beginDevice(request, client, "openid read");
      expect((await device.poll()).body.error).toBe("authorization_pending");

      await page.goto(device.page);
      await typeCode(page, device.userCode.toLowerCase());
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Television");
      await expect(page.getByText("Do you hold this device?")).toBeVisible();
      await expect(page.getByText(device.userCode, { exact: true })).toBeVisible();
      await expect(page.getByText(person.email).first()).toBeVisible();
      await page.getByRole("button", { name: "Allow" }).click();
      await expect(page.getByRole("heading", { name: "You can go back to your device" })).toBeVisible();

      const { status, body } = await device.poll();
      expect([status, body.scope]).toEqual([200, "openid read"]);
      expect((await askWhoIAm(request, body.access_token)).body.email).toBe(person.email);
      await page.goto("/provider/account/apps");
      await expect(page.getByRole("heading", { name: "Television" })).toBeVisible();
    });

    test("a denial reaches the device", async ({ page, request }) => {
      await signUp(page);
      const device = await beginDevice(request, await registerDeviceClient(page, "Radio"), "read");
      await page.goto(device.page);
      await typeCode(page, device.userCode);
      await page.getByRole("button", { name: "Deny" }).click();
      await expect(page.getByText("Nothing was shared")).toBeVisible();
      const { status, body } = await device.poll();
      expect([status, body.error]).toEqual([400, "access_denied"]);
    });
  });
}

test("171 a link with the code asks who is signed out to sign in, shows the code, and does nothing by itself", async ({
  page,
  otherPage,
  request,
}) => {
  const person = await signUp(page);
  const device = await beginDevice(request, await registerDeviceClient(page, "Lamp"), "read");
  await otherPage.goto(device.pageWithCode);
  await enterPassword(otherPage, person);
  await expect(otherPage.getByLabel("Code")).toHaveValue(device.userCode);
  expect((await device.poll()).body.error).toBe("authorization_pending");
  await otherPage.getByRole("button", { name: "Continue" }).click();
  await otherPage.getByRole("button", { name: "Allow" }).click();
  await expect(otherPage.getByRole("heading", { name: "You can go back to your device" })).toBeVisible();
  expect((await device.poll()).status).toBe(200);
});

test("170 a code that one browser typed is nobody else's", async ({ page, otherPage, request }) => {
  await signUp(page);
  const device = await beginDevice(request, await registerDeviceClient(page, "Camera"), "read");
  await page.goto(device.page);
  await typeCode(page, device.userCode);
  await signUp(otherPage);
  await otherPage.goto(device.page);
  await typeCode(otherPage, device.userCode);
  await expect(otherPage.getByText("This code is held by another browser")).toBeVisible();
  await page.getByRole("button", { name: "Allow" }).click();
  expect((await device.poll()).status).toBe(200);
});

test("the language of the question can be changed, and the code stays", async ({ page, request }) => {
  await signUp(page);
  const device = await beginDevice(request, await registerDeviceClient(page, "Clock"), "read");
  await page.goto(device.page);
  await typeCode(page, device.userCode);
  await page.getByRole("link", { name: "简体中文" }).click();
  await expect(page.getByText("这台设备在你手上吗？")).toBeVisible();
  await page.getByRole("button", { name: "同意授权" }).click();
  await expect(page.getByRole("heading", { name: "现在可以回到你的设备" })).toBeVisible();
});
