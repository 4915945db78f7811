// Nobody can lay our pages invisibly over their own (RFC 9700 §4.16).
// https://www.rfc-editor.org/rfc/rfc9700#section-4.16
import { test, expect } from "../support/test";
import { authorizePath, requestOf, signUp } from "../support/authorization";
import { cast } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import type { Answer } from "../support/raw-http";
import { oneOrigin } from "../support/servers";

async function htmlAnswers(): Promise<[string, Answer][]> {
  const { web } = await cast();
  const [person, nobody] = [new PlainBrowser(), new PlainBrowser()];
  await signUp(person);
  const consent = await person.follow(authorizePath(requestOf(web)));
  const { request } = hiddenFields(consent.text, "/provider/consent");
  const paths = [
    "/",
    "/provider",
    "/provider/sign-in",
    "/provider/sign-up",
    "/provider/sign-out",
    "/provider/oauth/logout",
    `/provider/consent?request=${request}`,
    "/provider/account/profile",
    "/provider/device",
    "/provider/device?user_code=BCDF-GHJK",
    "/provider/account/apps",
    "/provider/developer/apps",
    "/provider/developer/apps/new",
    "/demo",
    "/provider/oauth/authorize",
    "/provider/oauth/authorize/nothing",
    "/provider/consent",
    "/provider/developer/apps/nothing",
    "/provider/account/nothing",
    "/provider/nothing",
    "/demo/nothing",
    "/nothing",
    "/provider/developer/nothing",
    "/provider/oauth/nothing",
  ];
  const answers: [string, Answer][] = [];
  for (const path of paths) answers.push([path, await person.open(path)]);
  for (const path of ["/provider/sign-in", "/provider/sign-up", "/provider/consent", "/provider/sign-out"])
    answers.push([`POST ${path}`, await nobody.open(path, { form: { email: "x" } })]);
  const form = {
    ...hiddenFields((await person.open("/provider/sign-up")).text, "/provider/sign-up"),
    name: "",
    email: "x",
    password: "",
  };
  answers.push(["POST a faulty sign-up", await person.open("/provider/sign-up", { form })]);
  return answers;
}

test("25 every HTML answer, errors too, forbids framing in both ways", async () => {
  const answers = await htmlAnswers();
  const html = answers.filter(([, { headers }]) => headers["content-type"]?.includes("text/html"));
  expect(new Set(html.map(([, { status }]) => status))).toEqual(new Set([200, 400, 403, 404]));
  const policies = html.map(([path, { headers }]) => [
    path,
    headers["x-frame-options"],
    /frame-ancestors 'none'/.test(String(headers["content-security-policy"])),
  ]);
  expect(policies).toEqual(html.map(([path]) => [path, "DENY", true]));
});

test("25 in a real browser a frame around our pages stays blank", async ({ page }) => {
  const paths = [
    "/provider/sign-in",
    "/provider/sign-up",
    "/provider/sign-out",
    "/provider/oauth/logout",
    "/provider/oauth/authorize?client_id=x",
    "/provider/developer/apps",
    "/demo",
    "/",
  ];
  const frames = paths.map((path) => `<iframe src="${oneOrigin.appUrl}${path}"></iframe>`).join("");
  await page.route("https://evil.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: `${frames}<iframe src="https://evil.example/own"></iframe>` }),
  );
  await page.route("https://evil.example/own", (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>framed</p>" }),
  );
  await page.goto("https://evil.example/");
  await expect(page.frameLocator("iframe").last().getByText("framed")).toBeVisible();
  const shown = page.frames().slice(1);
  expect(shown).toHaveLength(paths.length + 1);
  expect(shown.slice(0, -1).map((frame) => frame.url())).toEqual(paths.map(() => "chrome-error://chromewebdata/"));
});
