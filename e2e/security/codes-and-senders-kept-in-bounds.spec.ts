// What is missing is not guessed, a code is told to nobody else, and a slow sender holds nothing up.
import { once } from "node:events";
import { connect } from "node:net";
import { authorize, authorizePath, codeFor, requestOf } from "../support/authorization";
import { cast, register } from "../support/clients";
import { send } from "../support/raw-http";
import { oneOrigin } from "../support/servers";
import { enterPassword, signUp } from "../support/people";
import { leaveForBirch } from "../support/site-a";
import { expect, test } from "../support/test";

test("57 a redirect URI that was left out is a page, whether one or several are registered", async () => {
  const { developer, web } = await cast();
  const several = await register(developer, { redirectUris: ["https://c.example/cb", "https://c.example/other"] });
  for (const client of [web, several]) {
    const { status, location } = await developer.open(authorizePath(requestOf(client, { redirect_uri: undefined })));
    expect([status, location]).toEqual([400, null]);
  }
});

test("70 the redirect with a code, and every page before it, tells no other site where the browser was", async () => {
  const { developer, web } = await cast();
  await codeFor(developer, web);
  const silent = await developer.open(authorizePath(requestOf(web)));
  expect(silent.location).toContain("code=");
  expect(silent.headers["referrer-policy"]).toBe("no-referrer");
  for (const path of ["/provider/sign-in", "/provider/device", "/provider/account/apps", "/provider/errors"]) {
    const { headers } = await developer.open(path);
    expect([path, headers["referrer-policy"]]).toEqual([path, expect.stringMatching(/^(same-origin|no-referrer)$/)]);
  }
  expect((await authorize(developer, web)).hash).toBe("");
});

test("70 site A takes the code out of the address at once", async ({ page, demoURL }) => {
  const person = await signUp(page);
  await leaveForBirch(page, demoURL);
  if (await page.getByRole("button", { name: "Sign in", exact: true }).isVisible()) await enterPassword(page, person);
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("button", { name: "Call the API" })).toBeVisible();
  expect(new URL(page.url()).search).toBe("");
});

test("100 senders of one byte are cut off within 15 seconds, and hold nobody up meanwhile", async () => {
  test.setTimeout(40_000);
  const { host } = new URL(oneOrigin.appUrl);
  const head = `POST /provider/oauth/token HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ng`;
  const started = Date.now();
  const closed = Array.from({ length: 100 }, async () => {
    const socket = connect(oneOrigin.port, "127.0.0.1").on("error", () => {});
    socket.write(head);
    socket.resume();
    await once(socket, "close");
    return Date.now() - started;
  });
  const healthy = await send("/provider/.well-known/openid-configuration");
  expect(healthy.status).toBe(200);
  expect(Date.now() - started).toBeLessThan(2_000);
  expect(Math.max(...(await Promise.all(closed)))).toBeLessThan(15_000);
});
