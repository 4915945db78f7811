// The developer console: what an owner can do with a client, and what nobody else can.
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { openClient, registerClient, shown } from "./support/console";
import {
  askForTokens,
  authorizePath,
  expect,
  obtainAnotherCode,
  obtainCode,
  redeemCode,
  test,
} from "./support/own-app";
import { signUp } from "./support/people";
import { oneOrigin } from "./support/servers";

const address = "https://tea.example/callback";

test("a client is registered, listed by its name, and its secret is shown once", async ({ page }) => {
  await signUp(page);
  const { clientId, clientSecret } = await registerClient(page, "Tea Timer", address, "http://localhost:8080/callback");
  expect(clientId).not.toContain(clientSecret);
  await openClient(page, "Tea Timer");
  await expect(page.getByLabel("Client ID", { exact: true })).toHaveText(clientId);
  await expect(page.getByLabel("Redirect URIs")).toHaveValue(`${address}\nhttp://localhost:8080/callback`);
  await expect(page.getByText(`Secret ending in ${clientSecret.slice(-4)}`)).toBeVisible();
  expect(await page.content()).not.toContain(clientSecret);
});

test("a public client has no secret", async ({ page }) => {
  await signUp(page);
  await page.goto("/provider/developer/apps/new");
  await page.getByLabel("App name").fill("Pocket Tea");
  await page.getByLabel("Redirect URIs").fill("com.example.tea:/callback");
  await page.getByRole("radio", { name: "Public" }).check();
  await page.getByRole("button", { name: "Create app" }).click();
  await shown(page, "Client ID");
  await expect(page.getByText("A public client has no secret.")).toBeVisible();
  await expect(page.getByText("Client secret")).toHaveCount(0);
});

test("what is wrong is said beside its field, and what was typed stays", async ({ page }) => {
  await signUp(page);
  await page.goto("/provider/developer/apps/new");
  const name = page.getByLabel("App name");
  const redirectUris = page.getByLabel("Redirect URIs");
  const create = page.getByRole("button", { name: "Create app" });
  await create.click();
  await expect(page.getByRole("alert").filter({ hasText: "The app was not created yet." })).toBeVisible();
  await expect(name).toHaveAccessibleDescription(/Give the app a name\./);
  await expect(redirectUris).toHaveAccessibleDescription(/Enter at least one address/);

  const refused = [
    ["https://tea.example/callback#top", /has a fragment/],
    ["http://tea.example/callback", /plain http is for localhost/],
    ["javascript:alert(1)", /has a scheme that we never redirect to/],
    ["https://*.tea.example/callback", /there is no \*/],
    ["/callback", /is not a full address/],
    ["https://me@tea.example/callback", /an @ before the host/],
  ] as const;
  for (const [wrong, sentence] of refused) {
    await name.fill("Tea Timer");
    await redirectUris.fill(`${address}\n${wrong}`);
    await create.click();
    await expect(redirectUris).toHaveAccessibleDescription(sentence);
    await expect(redirectUris).toHaveAttribute("aria-invalid", "true");
    await expect(redirectUris).toHaveValue(`${address}\n${wrong}`);
    await expect(name).toHaveValue("Tea Timer");
    await expect(name).not.toHaveAttribute("aria-invalid", "true");
  }

  await name.fill("Acorn");
  await redirectUris.fill(address);
  await create.click();
  await expect(name).toHaveAccessibleDescription(/looks like one of our own/);
  await page.goto("/provider/developer/apps");
  await expect(page.getByRole("heading", { name: "You have not registered an app yet." })).toBeVisible();
});

test("with a second secret in place the old one is removed, and is refused from then on", async ({
  page,
  request,
  redirectUri,
}) => {
  await signUp(page);
  const old = await registerClient(page, "Rotation", redirectUri);
  await openClient(page, "Rotation");
  await page.getByRole("button", { name: "Add a second secret" }).click();
  const renewed = { ...old, clientSecret: await shown(page, "New client secret") };
  expect(renewed.clientSecret).not.toBe(old.clientSecret);
  const code = await obtainCode(page, old.clientId, redirectUri);
  expect((await redeemCode(request, old, code, redirectUri)).status, "both work for a while").toBe(200);

  await openClient(page, "Rotation");
  const entry = page.getByRole("listitem").filter({ hasText: `Secret ending in ${old.clientSecret.slice(-4)}` });
  await entry.getByText("Remove", { exact: true }).click();
  await entry.getByRole("button", { name: `Remove the secret ending in ${old.clientSecret.slice(-4)}` }).click();
  await expect(page.getByText("The secret is removed.")).toBeVisible();

  const another = await obtainAnotherCode(page, old.clientId, redirectUri);
  const refused = await redeemCode(request, old, another, redirectUri);
  expect(refused).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  expect((await redeemCode(request, renewed, another, redirectUri)).status).toBe(200);
});

test("edited redirect URIs count from the next request on", async ({ page, redirectUri }) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Moving House", address);
  expect((await page.goto(authorizePath(clientId, redirectUri)))?.status()).toBe(400);
  await openClient(page, "Moving House");
  await page.getByLabel("Redirect URIs").fill(redirectUri);
  await page.getByLabel("App name").fill("Moved House");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expect((await page.goto(authorizePath(clientId, address)))?.status()).toBe(400);
  expect((await page.goto(authorizePath(clientId, redirectUri)))?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Moved House");
});

test("an edit that is wrong saves nothing and says why beside the field", async ({ page }) => {
  await signUp(page);
  await registerClient(page, "Careful", address);
  await openClient(page, "Careful");
  await page.getByLabel("Redirect URIs").fill("http://tea.example/callback");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByLabel("Redirect URIs")).toHaveAccessibleDescription(/plain http is for localhost/);
  await openClient(page, "Careful");
  await expect(page.getByLabel("Redirect URIs")).toHaveValue(address);
});

test("a client whose owner requires PKCE is refused without a challenge", async ({ page, redirectUri }) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Strict", redirectUri);
  await openClient(page, "Strict");
  await page.getByLabel("Require PKCE").check();
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto(authorizePath(clientId, redirectUri, { state: "mine" }));
  await expect(page).toHaveURL(/error=invalid_request.*state=mine/);
});

test("keys take the place of the secret: a wrong set is refused beside its field, a good one proves the client", async ({
  page,
  request,
}) => {
  await signUp(page);
  const { clientId, clientSecret } = await registerClient(page, "Key Holder", address);
  await openClient(page, "Key Holder");
  await page.getByText("More: keys and signing out").click();
  const pair = await generateKeyPair("ES256", { extractable: true });
  const [ours, theirs] = [await exportJWK(pair.privateKey), await exportJWK(pair.publicKey)];
  const save = page.getByRole("button", { name: "Save keys and addresses" });
  const keys = page.getByLabel("Public keys", { exact: true });

  await page.getByLabel("Keys in place of a secret").check();
  await keys.fill(JSON.stringify({ keys: [ours] }));
  await page.getByLabel("Where we say that somebody signed out").fill("http://tea.example/logout");
  await save.click();
  await expect(keys).toHaveAccessibleDescription(/private or symmetric key/);
  await expect(page.getByLabel("Where we say that somebody signed out")).toHaveAccessibleDescription(/https address/);

  await keys.fill(JSON.stringify({ keys: [theirs] }));
  await page.getByLabel("Where we say that somebody signed out").fill("https://tea.example/logout");
  await page.getByLabel("Where people may go after signing out").fill("https://tea.example/bye");
  await save.click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await openClient(page, "Key Holder");
  await expect(page.getByText("It has no secret.").first()).toBeVisible();
  await expect(page.getByText("Secret ending in")).toHaveCount(0);

  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: clientId, sub: clientId, aud: `${oneOrigin.appUrl}/provider`, exp: now + 60, jti: `${now}` };
  const assertion = await new SignJWT(claims).setProtectedHeader({ alg: "ES256" }).sign(pair.privateKey);
  const ask = (proof: Record<string, string>) =>
    request.post("/provider/oauth/token", { form: { grant_type: "client_credentials", ...proof } });
  const client_assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  expect((await ask({ client_assertion_type, client_assertion: assertion })).status()).toBe(200);
  expect((await ask({ client_id: clientId, client_secret: clientSecret })).status()).toBe(401);
});

test("deleting needs the name typed; then the client, its codes and its secret are gone", async ({
  page,
  request,
  redirectUri,
}) => {
  await signUp(page);
  const client = await registerClient(page, "Short Lived", redirectUri);
  const code = await obtainCode(page, client.clientId, redirectUri);
  await openClient(page, "Short Lived");
  const confirmation = page.getByLabel("Type Short Lived to confirm");
  await confirmation.fill("Something else");
  await page.getByRole("button", { name: "Delete app" }).click();
  await expect(confirmation).toHaveAccessibleDescription("This is not the app's name.");
  await confirmation.fill("Short Lived");
  await page.getByRole("button", { name: "Delete app" }).click();
  await expect(page.getByText("The app is deleted.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Short Lived" })).toHaveCount(0);

  expect((await redeemCode(request, client, code, redirectUri)).body).toMatchObject({ error: "invalid_client" });
  expect((await page.goto(authorizePath(client.clientId, redirectUri)))?.status()).toBe(400);
  expect((await page.goto(`/provider/developer/apps/${client.clientId}`))?.status()).toBe(404);
});

test("another person's client is 404, like one that does not exist, and is not in the list", async ({
  page,
  otherPage,
}) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Mine Alone", address);
  await signUp(otherPage);
  expect((await otherPage.goto(`/provider/developer/apps/${clientId}`))?.status()).toBe(404);
  const theirs = await otherPage.getByRole("main").innerText();
  await expect(otherPage).not.toHaveTitle(/Mine Alone/);
  expect(await otherPage.content()).not.toContain("Mine Alone");
  expect((await otherPage.goto("/provider/developer/apps/nobody-registered-this"))?.status()).toBe(404);
  expect(await otherPage.getByRole("main").innerText()).toBe(theirs);
  await otherPage.goto("/provider/developer/apps");
  await expect(otherPage.getByRole("link", { name: "Mine Alone" })).toHaveCount(0);
});

test("without signing in, the console asks for that first", async ({ page }) => {
  for (const path of ["/provider/developer/apps", "/provider/developer/apps/new", "/provider/developer/apps/site-a"]) {
    await page.goto(path);
    await expect(page.getByLabel("Password")).toBeVisible();
  }
});

test("a client's secret is of no use in the address", async ({ page, request, redirectUri }) => {
  await signUp(page);
  const client = await registerClient(page, "Address Bar", redirectUri);
  const code = await obtainCode(page, client.clientId, redirectUri);
  const query = new URLSearchParams({ client_id: client.clientId, client_secret: client.clientSecret });
  const form = { grant_type: "authorization_code", code, redirect_uri: redirectUri };
  expect((await request.post(`/provider/oauth/token?${query}`, { form })).ok()).toBe(false);
  expect((await askForTokens(request, client, form)).status).toBe(200);
});
