// What a browser gives away on its way from site B to an app: no logo's host hears of it, no code is in a Referer, and
// nothing that stood in somebody's link goes along.
// RFC 9700 §4.1.3, §4.2, §4.3. https://www.rfc-editor.org/rfc/rfc9700#section-4.2
import type { Page, Request } from "playwright/test";
import { registerClient } from "../support/console";
import { authorizePath, broughtBack, expect, test } from "../support/own-app";
import { signUp } from "../support/people";
import { send } from "../support/raw-http";
import { oneOrigin } from "../support/servers";
import { signInAtAcorn } from "../support/site-a";
import { watch } from "./canary";

const callback = "https://c.example/cb";

/** An app on the internet whose page loads an image from a third one; returns what both were asked. */
async function serveApp(page: Page): Promise<Request[]> {
  const asked: Request[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(oneOrigin.appUrl)) asked.push(request);
  });
  const body =
    '<!doctype html><title>App</title><h1>Welcome back</h1><img alt="" src="https://third.example/pixel.gif">';
  await page.route("https://c.example/**", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.route("https://third.example/**", (route) => route.fulfill({ contentType: "image/gif", body: "" }));
  return asked;
}

test("41 a logo that a client registered is loaded by nobody: the consent page asks no other site for anything", async ({
  page,
}) => {
  const document = {
    client_name: "Beacon",
    redirect_uris: [callback],
    logo_uri: "https://evil.example/logo.svg",
    client_uri: "https://evil.example/",
    policy_uri: "https://evil.example/policy",
  };
  const answer = await page.request.post("/provider/oauth/register", { data: document });
  const { client_id } = (await answer.json()) as { client_id: string };
  await signUp(page);
  const happened = await watch(page, [oneOrigin.appUrl]);
  await page.goto(authorizePath(client_id, callback));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Beacon");
  await expect(page.getByText("It registered itself at this server")).toBeVisible();
  expect(happened).toEqual([]);
});

test("55 a fragment in the link comes through no page of ours; without a page it never touches code, state and iss", async ({
  page,
  redirectUri,
}) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Fragments", redirectUri);
  const link = `${authorizePath(clientId, redirectUri, { state: "mine" })}#evil=1&code=evil&access_token=evil`;
  await page.goto(link);
  await page.getByRole("button", { name: "Allow" }).click();
  expect((await broughtBack(page, redirectUri)).get("state")).toBe("mine");
  expect(page.url()).not.toContain("evil");
  // RFC 9700 §4.1.3 leaves it to the server to put a fragment of its own there; SECURITY.md says why we do not.
  await page.goto(link);
  const brought = await broughtBack(page, redirectUri);
  expect([...brought.keys()].sort()).toEqual(["code", "iss", "state"]);
  expect(brought.get("code")).toMatch(/^bc_/);
  expect(new URL(page.url()).hash).toBe("#evil=1&code=evil&access_token=evil");
});

test("70 neither the app nor a third site learns from a Referer where the browser was, and site A keeps no code in its address", async ({
  page,
  demoURL,
}) => {
  const person = await signUp(page);
  const { clientId } = await registerClient(page, "Referers", callback);
  const asked = await serveApp(page);
  await page.goto(authorizePath(clientId, callback));
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(/^https:\/\/c\.example\//);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  const [toApp, ...toThird] = asked;
  expect(new URL(toApp!.url()).searchParams.get("code")).toMatch(/^bc_/);
  expect((await toApp!.allHeaders()).referer).toBeUndefined();
  for (const request of toThird) expect((await request.allHeaders()).referer ?? "").not.toContain("code=");
  await signInAtAcorn(page, demoURL, person);
  expect(page.url()).toBe(`${demoURL}/demo`);
  expect(
    await page.evaluate(
      () =>
        document.referrer +
        performance
          .getEntriesByType("resource")
          .map(({ name }) => name)
          .join(),
    ),
  ).not.toContain("code=");
});

test("70 every page of site B keeps its address to itself", async () => {
  const paths = [
    "",
    "/sign-in",
    "/sign-up",
    "/sign-out",
    "/consent",
    "/device",
    "/oauth/authorize",
    "/oauth/authorize/x",
    "/oauth/logout",
    "/errors",
    "/nothing",
  ];
  for (const path of paths) {
    const { headers } = await send(`/provider${path}`, { headers: { Accept: "text/html" } });
    // no-referrer would make a form's own Origin "null", which we refuse; same-origin tells other sites as little.
    expect([path, headers["referrer-policy"]]).toEqual([path, expect.stringMatching(/^(same-origin|no-referrer)$/)]);
  }
});

test("45 after signing out in another tab the consent page is of no use, neither as it stands nor with the back button", async ({
  page,
  context,
}) => {
  await signUp(page);
  const { clientId } = await registerClient(page, "Back button", callback);
  const asked = await serveApp(page);
  await page.goto(authorizePath(clientId, callback));
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  const other = await context.newPage();
  await other.goto("/provider/sign-out");
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(other.getByRole("link", { name: "Create an account" })).toBeVisible();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("button", { name: "Allow" })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Allow" })).toHaveCount(0);
  expect(asked.map((request) => request.url())).toEqual([]);
});
