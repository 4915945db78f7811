// What people, clients and addresses say is text on every page: no script of theirs runs, nothing of theirs is loaded.
// GO-2026-4861, CVE-2026-29191, GHSA-xwmw-prc4-v3cr. https://owasp.org/www-community/attacks/xss/
import type { Page } from "playwright/test";
import { registerClient } from "../support/console";
import { beginDevice, registerDeviceClient, typeCode } from "../support/device";
import { authorizePath, errorUri } from "../support/own-app";
import { signUp } from "../support/people";
import { oneOrigin } from "../support/servers";
import { expect, test } from "../support/test";
import { watch } from "./canary";
import { payloads } from "./script-payloads";
import { changeRows } from "./stored-rows";

const origins = [oneOrigin.appUrl, oneOrigin.demoUrl];
const callback = "https://c.example/cb";

/** Opens a page and makes sure that the text is on it, as text. */
async function open(page: Page, path: string, mark: string): Promise<void> {
  await page.goto(path);
  const seen = await page.evaluate(() => {
    const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    return [document.title, document.body.textContent, ...typed.map(({ value }) => value)].join("\n");
  });
  expect([path, seen.includes(mark)]).toEqual([path, true]);
}

test("177 of 500 texts in every stored field none runs, loads anything or troubles the policy, on any page", async ({
  page,
  otherPage,
}) => {
  test.setTimeout(120_000);
  const person = await signUp(page);
  const television = await registerDeviceClient(page, "Television");
  const { clientId } = await registerClient(page, "Stored texts", callback);
  const device = await beginDevice(page.request, television, "openid profile email address phone read");
  await page.goto(device.page);
  await typeCode(page, device.userCode);
  const happened = await watch(page, origins);
  const othersSaw = await watch(otherPage, origins);
  const request = authorizePath(clientId, callback, {
    scope: "openid profile email address phone read",
    prompt: "consent",
  });
  const size = 250;
  for (let start = 0; start < payloads.length; start += size) {
    const mark = `mark-${start}`;
    const text = `${mark} ${payloads
      .slice(start, start + size)
      .join(" ")
      .replaceAll("\0", "")} ${mark}`;
    const link = `https://links.example/?${text}`;
    const links = { clientUri: link, logoUri: link, policyUri: link, tosUri: link, jwksUri: link };
    const options = JSON.stringify({ ...links, contacts: [text], postLogoutRedirectUris: [text] });
    expect(
      changeRows(
        "UPDATE provider_client SET name = ?, options = ? WHERE clientId IN (?, ?)",
        text,
        options,
        clientId,
        television.clientId,
      ),
    ).toBe(2);
    const ofClient = "(SELECT id FROM provider_client WHERE clientId = ?)";
    changeRows(`DELETE FROM provider_client_redirect_uri WHERE clientId = ${ofClient} AND uri LIKE 'mark%'`, clientId);
    changeRows(
      `INSERT INTO provider_client_redirect_uri (clientId, uri) SELECT id, ? FROM provider_client WHERE clientId = ?`,
      text,
      clientId,
    );
    const owner = "uid = (SELECT ownerUid FROM provider_client WHERE clientId = ?)";
    const fields = "name = ?, address = ?, phoneNumber = ?, picture = ?, email = ?";
    expect(
      changeRows(`UPDATE provider_end_user SET ${fields} WHERE ${owner}`, text, text, text, text, text, clientId),
    ).toBe(1);

    await open(page, "/provider", mark);
    await open(page, "/provider/developer/apps", mark);
    await open(page, `/provider/developer/apps/${clientId}`, mark);
    await open(page, "/provider/account/profile", mark);
    await open(page, request, mark);
    await open(page, authorizePath(clientId, callback, { prompt: "select_account" }), mark);
    await open(page, device.pageWithCode, mark);
    await open(page, `/provider/oauth/logout?client_id=${clientId}`, mark);
    await open(page, "/provider/sign-out", mark);
    await open(page, authorizePath(clientId, `${callback}?wrong`), mark);
    await open(page, await errorUri(page, authorizePath(clientId, `${callback}?wrong`)), mark);
    await open(otherPage, authorizePath(clientId, callback), mark);
  }
  changeRows("UPDATE provider_end_user SET email = ? WHERE email LIKE 'mark-%'", person.email);
  await page.goto(device.pageWithCode);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("heading", { name: "You can go back to your device" })).toBeVisible();
  await open(page, "/provider/account/apps", "mark-250");
  expect([...happened, ...othersSaw]).toEqual([]);
  await page.evaluate("window.canary = 1");
  await expect.poll(() => happened.length, "a script that ran would have been seen").toBe(1);
});

test("177 what answers of JSON hold is JSON to every browser", async ({ page }) => {
  const paths = [
    "/provider/oauth/userinfo",
    "/provider/api/me",
    "/provider/oauth/jwks",
    "/provider/oauth/register",
    "/provider/.well-known/openid-configuration",
  ];
  for (const path of paths) {
    const headers = (await page.request.fetch(path, { method: path.endsWith("register") ? "POST" : "GET" })).headers();
    expect([path, headers["content-type"], headers["x-content-type-options"]]).toEqual([
      path,
      expect.stringMatching(/^application\/(jwk-set\+)?json/),
      "nosniff",
    ]);
  }
  const { headers } = await page.request.get("/birch.svg").then(async (answer) => ({ headers: answer.headers() }));
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("20 of 200 texts in the hints of an address none runs, loads anything or troubles the policy, on any page", async ({
  page,
  otherPage,
}) => {
  test.setTimeout(120_000);
  await signUp(page);
  const { clientId } = await registerClient(page, "Hints", callback);
  const happened = await watch(page, origins);
  const othersSaw = await watch(otherPage, origins);
  const asks = ["login_hint", "ui_locales", "acr_values", "display", "nonce", "state", "logout_hint"];
  // Two of five: whatever a text begins with, and whatever it does, has its turn.
  const chosen = payloads.filter((_, index) => index % 5 < 2).map((text) => text.replaceAll("\0", ""));
  expect(chosen).toHaveLength(200);
  for (let start = 0; start < chosen.length; start += 20) {
    const some = Array.from({ length: 8 }, (_, index) =>
      chosen.slice(start + index * 2, start + index * 2 + 4).join(""),
    );
    const hints = Object.fromEntries(asks.map((name, index) => [name, some[index]!]));
    const claims = JSON.stringify({ id_token: { acr: { values: [some[7]] }, [some[6]!]: null }, [some[5]!]: {} });
    const query = new URLSearchParams({
      ...hints,
      error: some[7]!,
      error_description: some[6]!,
      user_code: some[5]!,
      return_to: some[4]!,
      request: some[3]!,
      seen: some[2]!,
      id_token_hint: some[1]!,
      post_logout_redirect_uri: some[0]!,
      signed_out: some[7]!,
    });
    for (const browser of [page, otherPage])
      await browser.goto(
        authorizePath(clientId, callback, {
          ...hints,
          claims,
          scope: "openid",
          prompt: browser === page ? "consent" : "login",
        }),
      );
    for (const path of [
      "oauth/authorize",
      "consent",
      "device",
      "oauth/logout",
      "sign-in",
      "sign-up",
      "errors/client-registered",
    ])
      await page.goto(`/provider/${path}?${query}`);
    await page.goto(`${oneOrigin.demoUrl}/demo?${query}`);
    await page.goto(authorizePath(some[0]!, some[1]!));
  }
  expect([...happened, ...othersSaw]).toEqual([]);
});
