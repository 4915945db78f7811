// Names that people chose are text wherever they are shown: in the console, at the consent page, among connected apps, to devices.
import { authorize, authorizePath, requestOf, signUp } from "../support/authorization";
import { labelled, sendRegistration } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";
import { expect, test } from "../support/test";

const tags = ["<script>$</script>", "<img src=x onerror=$>", "<svg onload=$>", "<b onfocus=$ autofocus tabindex=1>"];
const breaks = [
  "$P",
  '">$P',
  "'>$P",
  "</title>$P",
  "</style>$P",
  "</h1>$P",
  "--></script>$P",
  "`$P`",
  "${$P}",
  "{{$P}}",
];
const calls = ["alert(1)", "alert`1`", "top.x=1"];
const others = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "\u202ealert(1)",
  "&lt;script&gt;",
  "%3Cscript%3E",
];

/** Each as short as a client's name may be. */
const corpus = breaks
  .flatMap((before) => tags.flatMap((tag) => calls.map((call) => before.replace("$P", tag.replace("$", call)))))
  .concat(others)
  .filter((name) => [...name].length <= 60);

test("177 a script in an app's or a person's name runs nowhere, and the policy has nothing to stop", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const ran: string[] = [];
  page.on("dialog", (dialog) => (ran.push(dialog.message()), dialog.dismiss()));
  page.on("console", (message) => /Content.Security.Policy/i.test(message.text()) && ran.push(message.text()));
  page.on("pageerror", (error) => ran.push(error.message));

  expect(corpus.length).toBeGreaterThan(100);
  const developer = new PlainBrowser();
  await signUp(developer, { name: '"><img src=x onerror=alert(1)>' });
  const [name, value] = ["birch-session", developer.session];
  await page.context().addCookies([{ name, value, url: oneOrigin.appUrl }]);
  const step = Math.floor(corpus.length / 24);
  for (const [index, payload] of corpus.entries()) {
    const { text } = await sendRegistration(developer, { name: payload });
    const clientId = labelled(text, "Client ID");
    expect([payload, clientId !== null]).toEqual([payload, true]);
    const client = { clientId: clientId!, clientSecret: null, redirectUri: "https://c.example/cb" };
    const consent = await developer.follow(authorizePath(requestOf(client)));
    for (const tag of ["<script>", "<img", "<svg onload", "<b onfocus"]) expect(consent.text).not.toContain(tag);
    if (index % step !== 0) continue;
    await page.goto(authorizePath(requestOf(client)));
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
    await page.goto(`/provider/developer/apps/${clientId}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await authorize(developer, client);
  }
  for (const path of ["/provider/developer/apps", "/provider/account/apps", "/provider/account/profile", "/provider"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(ran).toEqual([]);
  expect(await page.evaluate(() => (window as { x?: number }).x)).toBeUndefined();
});
