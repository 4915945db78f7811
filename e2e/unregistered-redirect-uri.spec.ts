// RFC 6749 §4.1.2.1, RFC 9700 §4.1.3 – A redirect URI that is not registered, character for character, is never
// redirected to: site B shows a page instead, and tells the client's owner what differs.
import { registerClient } from "./support/console";
import { signOutOfBirch, signUp } from "./support/people";
import { authorizePath, expect, test } from "./support/own-app";

const stopped = "We stopped this sign-in";

test("each address that is nearly the registered one is stopped on a page, with 400 and no redirect", async ({
  page,
  redirectUri,
}) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Exact Match", redirectUri);
  const { port } = new URL(redirectUri);
  const nearly = [
    `${redirectUri}/`,
    `${redirectUri}?next=1`,
    `${redirectUri}#`,
    redirectUri.replace("callback", "Callback"),
    redirectUri.replace("127.0.0.1", "localhost"),
    redirectUri.replace(port, "1"),
    redirectUri.replace("http:", "https:"),
    redirectUri.replace("/callback", "/other/../callback"),
    "https://tea.example/callback",
    "javascript:alert(1)",
    "",
  ];
  for (const address of nearly) {
    const answer = await page.request.get(authorizePath(clientId, address), { maxRedirects: 0 });
    expect(answer.status(), address).toBe(400);
    expect(answer.headers().location, address).toBeUndefined();
    expect(await answer.text(), address).toContain(stopped);
  }
  const exact = await page.request.get(authorizePath(clientId, redirectUri), { maxRedirects: 0 });
  expect(exact.status()).toBe(303);
});

test("the signed-in owner sees what was sent beside what is registered, with the difference marked", async ({
  page,
  redirectUri,
}) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Owner Sees", redirectUri, "https://other.example/back");
  const answer = await page.goto(authorizePath(clientId, `${redirectUri}-2`));
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole("heading", { level: 1, name: stopped })).toBeVisible();
  const main = page.getByRole("main");
  const addresses = main.getByRole("definition").getByRole("code").filter({ hasText: "://" });
  await expect(addresses).toHaveText([`${redirectUri}-2`, redirectUri, "https://other.example/back"]);
  await expect(main.locator("mark")).toHaveText("-2");
  await main.getByRole("link", { name: "Change the registered addresses" }).click();
  await expect(page.getByLabel("Redirect URIs")).toHaveValue(`${redirectUri}\nhttps://other.example/back`);
});

test("strangers, signed in or not, are told what to do and not what is registered", async ({
  page,
  otherPage,
  redirectUri,
}) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Strangers Do Not", redirectUri);
  const elsewhere = authorizePath(clientId, "https://tea.example/callback");
  await signUp(otherPage);
  await signOutOfBirch(page);
  for (const visitor of [otherPage, page]) {
    const answer = await visitor.goto(elsewhere);
    expect(answer?.status()).toBe(400);
    await expect(visitor.getByRole("heading", { level: 1, name: stopped })).toBeVisible();
    await expect(visitor.getByRole("main")).toContainText("Go back to the app");
    expect(await visitor.content()).not.toContain(redirectUri);
    expect(await visitor.content()).not.toContain("Strangers Do Not");
  }
});

test("a client that is not registered is stopped on a page as well", async ({ page, redirectUri }) => {
  const answer = await page.goto(authorizePath("nobody-registered-this", redirectUri));
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole("main")).toContainText("is not registered at Birch");
});
