// Registering apps for WeChat's login: in the developer console, and by RFC 7591.
import { existsSync, readFileSync } from "node:fs";
import type { APIRequestContext } from "playwright/test";
import { openClient } from "../support/console";
import { expect, test } from "../support/own-app";
import { removeAccess, signUp } from "../support/people";
import { databaseFile, logFile, oneOrigin } from "../support/servers";
import {
  openWechatApp,
  registerWechatApp,
  shownCredentials,
  untilInteractive,
  type WechatCredentials,
} from "../support/wechat-console";
import { backAtApp, codeOf, exchange, h5Path } from "../support/wechat-h5";

const kinds = ["WeChat website", "WeChat official account (H5)", "WeChat mobile app"] as const;
const h5 = kinds[1];

/** Exchanges a code, by default one that nobody issued: who is unknown is told so first (40013), then the code (40029). */
const ask = (request: APIRequestContext, app: WechatCredentials, code = "unknown") =>
  exchange(request, { name: "", ...app }, code);

async function registerByRequest(request: APIRequestContext, data: object) {
  const answer = await request.post("/provider/oauth/register", { data });
  return { status: answer.status(), body: (await answer.json()) as Record<string, unknown> };
}

for (const kind of kinds) {
  test(`WeChat registration: a ${kind} is created, listed by its kind, and its AppSecret is shown once`, async ({
    page,
    request,
  }) => {
    await signUp(page);
    const app = { kind, name: "Tea Timer", callbackDomain: "localhost", unionGroup: "main" };
    const { appid, secret } = await registerWechatApp(page, app);
    await expect(page.getByLabel("Base URL")).toHaveText(`${oneOrigin.appUrl}/provider/wechat`);
    await page.goto("/provider/developer/apps");
    await expect(page.getByRole("listitem").filter({ hasText: "Tea Timer" })).toContainText(`${kind} · ${appid}`);
    await openWechatApp(page, "Tea Timer");
    await expect(page.getByLabel("Callback domain")).toHaveValue("localhost");
    await expect(page.getByLabel("Union group")).toHaveValue("main");
    await expect(page.getByText(`AppSecret ending in ${secret.slice(-4)}`)).toBeVisible();
    await expect(page.getByText("Client ID")).toHaveCount(0);
    expect(await page.content()).not.toContain(secret);
    for (const path of [databaseFile(oneOrigin), `${databaseFile(oneOrigin)}-wal`, logFile()])
      expect(existsSync(path) && readFileSync(path, "latin1").includes(secret), path).toBe(false);
    expect(await ask(request, { appid, secret })).toMatchObject({ errcode: 40029 });
  });
}

test("WeChat registration: what is wrong is said beside its field, and what was typed stays", async ({ page }) => {
  await signUp(page);
  await page.goto("/provider/developer/apps/new?kind=wechat-website");
  await untilInteractive(page);
  const [name, domain] = [page.getByLabel("App name"), page.getByLabel("Callback domain")];
  const [group, create] = [page.getByLabel("Union group"), page.getByRole("button", { name: "Create app" })];
  await create.click();
  await expect(page.getByRole("alert").filter({ hasText: "The app was not created yet." })).toBeVisible();
  await expect(name).toHaveAccessibleDescription(/Give the app a name\./);
  await expect(domain).toHaveAccessibleDescription(/Enter the domain that people return to\./);
  for (const [wrong, sentence] of [
    ["https://tea.example/callback", /the host alone/],
    ["*.tea.example", /This is no host/],
  ] as const) {
    await name.fill("Tea Timer");
    await domain.fill(wrong);
    await group.fill("my shop");
    await create.click();
    await expect(domain).toHaveAccessibleDescription(sentence);
    await expect(domain).toHaveValue(wrong);
    await expect(group).toHaveAccessibleDescription(/1 to 40 letters/);
    await expect(group).toHaveValue("my shop");
    await expect(name).toHaveValue("Tea Timer");
  }
  await page.goto("/provider/developer/apps");
  await expect(page.getByRole("heading", { name: "You have not registered an app yet." })).toBeVisible();
});

test("WeChat registration: another AppSecret takes the place of the first at once", async ({
  page,
  request,
  redirectUri,
}) => {
  await signUp(page);
  const old = await registerWechatApp(page, { kind: h5, name: "Rotation", callbackDomain: "127.0.0.1" });
  await openWechatApp(page, "Rotation");
  await page.getByText("New secret").click();
  await page.getByRole("button", { name: "Replace the secret" }).click();
  const renewed = await shownCredentials(page, "New AppSecret");
  expect([renewed.appid, renewed.secret === old.secret]).toEqual([old.appid, false]);
  await openWechatApp(page, "Rotation");
  await expect(page.getByText(`AppSecret ending in ${renewed.secret.slice(-4)}`)).toBeVisible();
  expect(await page.content()).not.toContain(renewed.secret);
  await page.goto(h5Path(old, redirectUri, { scope: "snsapi_base" }));
  const code = codeOf(await backAtApp(page, redirectUri));
  expect(await ask(request, old, code)).toMatchObject({ errcode: 40125 });
  expect(await ask(request, renewed, code)).toMatchObject({ scope: "snsapi_base" });
});

test("WeChat registration: who is known by an identifier alone reads so among the connected apps, and ends it", async ({
  page,
  request,
  redirectUri,
}) => {
  await signUp(page);
  const app = await registerWechatApp(page, { kind: h5, name: "Silent Tea", callbackDomain: "127.0.0.1" });
  await page.goto(h5Path(app, redirectUri, { scope: "snsapi_base" }));
  const tokens = await ask(request, app, codeOf(await backAtApp(page, redirectUri)));
  await page.goto("/provider/account/apps");
  const entry = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Silent Tea" }) });
  await expect(entry).toContainText("It knows you by an identifier of its own, and sees nothing else.");
  await expect(entry).toContainText("one valid sign-in");
  await removeAccess(page, "Silent Tea");
  const query = new URLSearchParams({ access_token: String(tokens.access_token), openid: String(tokens.openid) });
  const auth = await request.get(`/provider/wechat/sns/auth?${query}`);
  expect(await auth.json()).toMatchObject({ errcode: 50001 });
});

test("WeChat registration: domain, union group and every switch are saved, and count from the next request on", async ({
  page,
  request,
}) => {
  await signUp(page);
  const app = await registerWechatApp(page, { kind: kinds[0], name: "Switches", callbackDomain: "localhost" });
  await openWechatApp(page, "Switches");
  await page.getByLabel("Callback domain").fill("Tea.Example");
  await page.getByLabel("Union group").fill("shop");
  await page.getByRole("button", { name: "Save WeChat settings" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("Callback domain")).toHaveValue("tea.example");

  await page.getByText("Behave differently, to test your code").click();
  await page.getByLabel("Back with code=authdeny").check();
  await page.getByLabel("Nothing, as in the documentation").check();
  await page.getByLabel("invalid credential, as real servers answer").check();
  await page.getByLabel("Insist on the order of parameters").check();
  await page.getByLabel("Forced error").selectOption("40163 code been used");
  await page.getByLabel("Where").selectOption("access_token");
  await page.getByLabel("Delay of every answer").fill("soon");
  await page.getByRole("button", { name: "Save behaviour" }).click();
  await expect(page.getByLabel("Delay of every answer")).toHaveAccessibleDescription(/from 0 to 10000/);
  await expect(page.getByLabel("Forced error")).toHaveValue("40163");
  await page.getByLabel("Delay of every answer").fill("300");
  await page.getByRole("button", { name: "Save behaviour" }).click();
  await expect(page.getByText("Saved.")).toHaveCount(2);

  await openWechatApp(page, "Switches");
  await page.getByText("Behave differently, to test your code").click();
  await expect(page.getByLabel("Back with code=authdeny")).toBeChecked();
  await expect(page.getByLabel("Nothing, as in the documentation")).toBeChecked();
  await expect(page.getByLabel("invalid credential, as real servers answer")).toBeChecked();
  await expect(page.getByLabel("Insist on the order of parameters")).toBeChecked();
  await expect(page.getByLabel("Forced error")).toHaveValue("40163");
  await expect(page.getByLabel("Where")).toHaveValue("access_token");
  await expect(page.getByLabel("Delay of every answer")).toHaveValue("300");
  const began = Date.now();
  expect(await ask(request, app)).toEqual({ errcode: 40163, errmsg: "code been used" });
  expect(Date.now() - began).toBeGreaterThanOrEqual(300);
});

test("WeChat registration: a standard app learns the dialect and keeps what it has", async ({ page, request }) => {
  await signUp(page);
  await page.goto("/provider/developer/apps/new");
  await untilInteractive(page);
  await page.getByLabel("App name").fill("Two Tongues");
  await page.getByLabel("Redirect URIs").fill("https://tea.example/callback");
  await page.getByRole("button", { name: "Create app" }).click();
  await expect(page.getByText("Client secret", { exact: true })).toBeVisible();
  await openClient(page, "Two Tongues");
  await page.getByText("Speak WeChat's dialect as well").click();
  await page.getByRole("button", { name: "Add WeChat's dialect" }).click();
  await expect(page.getByLabel("Callback domain")).toHaveAccessibleDescription(/Enter the domain/);
  await page.getByRole("radio", { name: "WeChat official account" }).check();
  await page.getByLabel("Callback domain").fill("tea.example");
  await page.getByRole("button", { name: "Add WeChat's dialect" }).click();
  const app = await shownCredentials(page);
  expect(await ask(request, app)).toMatchObject({ errcode: 40029 });
  await openClient(page, "Two Tongues");
  await expect(page.getByRole("heading", { name: "WeChat official account (H5)" })).toBeVisible();
  await expect(page.getByLabel("Redirect URIs")).toHaveValue("https://tea.example/callback");
  await expect(page.getByLabel("Client ID", { exact: true })).toBeVisible();
});

test("WeChat registration: an app of the dialect alone gets the standard side with its first redirect URI", async ({
  page,
}) => {
  await signUp(page);
  await registerWechatApp(page, { kind: kinds[2], name: "Grows Up", callbackDomain: "localhost" });
  await openWechatApp(page, "Grows Up");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved."), "it needs none").toBeVisible();
  await expect(page.getByLabel("Client ID", { exact: true })).toHaveCount(0);
  await page.getByLabel("Redirect URIs").fill("https://tea.example/callback");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByLabel("Client ID", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a secret" })).toBeVisible();
});

test("WeChat registration: another person's app is 404, and it is deleted with its AppID", async ({
  page,
  otherPage,
  request,
}) => {
  await signUp(page);
  const app = await registerWechatApp(page, { kind: kinds[0], name: "Short Lived", callbackDomain: "localhost" });
  await openWechatApp(page, "Short Lived");
  await signUp(otherPage);
  expect((await otherPage.goto(page.url()))?.status()).toBe(404);
  await page.getByLabel("Type Short Lived to confirm").fill("Short Lived");
  await page.getByRole("button", { name: "Delete app" }).click();
  await expect(page.getByText("The app is deleted.")).toBeVisible();
  expect(await ask(request, app)).toMatchObject({ errcode: 40013 });
});

test("RFC 7591 §2, the member `wechat`: kind and callback_domain suffice, and the answer has appid and secret", async ({
  request,
}) => {
  const wechat = { kind: "website", callback_domain: "localhost" };
  const { status, body } = await registerByRequest(request, { client_name: "Tea Timer", wechat });
  expect([status, body.wechat]).toEqual([201, expect.objectContaining(wechat)]);
  expect(body.wechat_appid).toMatch(/^wx[0-9a-f]{16}$/);
  expect(body.wechat_secret).toMatch(/^[0-9a-f]{32}$/);
  const app = { appid: body.wechat_appid as string, secret: body.wechat_secret as string };
  expect(await ask(request, app)).toMatchObject({ errcode: 40029 });
  const address = body.registration_client_uri as string;
  const headers = { Authorization: `Bearer ${body.registration_access_token as string}` };
  const read = (await (await request.get(address, { headers })).json()) as Record<string, unknown>;
  expect([read.wechat, read.wechat_appid]).toEqual([body.wechat, body.wechat_appid]);
  expect(read).not.toHaveProperty("wechat_secret");
  expect((await request.delete(address, { headers })).status()).toBe(204);
  expect(await ask(request, app)).toMatchObject({ errcode: 40013 });
});

test("RFC 7591 §3.2.2: a member `wechat` that is wrong in any part is refused in words", async ({ request }) => {
  const good = { kind: "website", callback_domain: "localhost" };
  const refused: [wechat: unknown, words: RegExp][] = [
    ["website", /^wechat must be a JSON object$/],
    [{}, /^wechat\.kind must be one of website, h5, mobile$/],
    [{ ...good, kind: "miniprogram" }, /^wechat\.kind must be one of website, h5, mobile$/],
    [{ ...good, callback_domain: "https://tea.example" }, /^wechat\.callback_domain must be a host/],
    [{ ...good, denail: "page" }, /^wechat has a member that is none of kind, callback_domain/],
    [{ ...good, forced_error: { errcode: 1 } }, /^wechat\.forced_error\.errcode must be one of -1, 40001/],
    [{ ...good, delay: 60_000 }, /^wechat\.delay must be a whole number from 0 to 10000$/],
  ];
  for (const [wechat, words] of refused) {
    const { status, body } = await registerByRequest(request, { redirect_uris: ["https://tea.example/cb"], wechat });
    expect([status, body.error]).toEqual([400, "invalid_client_metadata"]);
    expect(body.error_description).toMatch(words);
  }
});
