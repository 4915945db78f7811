import ts from "typescript";
import { expect, test } from "vitest";
import type { Exchange } from "@/lib/trace/exchange";
import { maskSecrets } from "./mask";
import { writePlaywright } from "./playwright";
import { makeRun, nasty, origins, secrets } from "./testing/run";

const page: Partial<Exchange> = { requestHeaders: [["accept", "text/html"]] };
const atSiteA: Partial<Exchange>[] = [
  { ...page, method: "POST", path: "/demo/sign-in", to: "site-a" },
  { ...page, path: "/provider/oauth/authorize" },
  { path: "/provider/oauth/token", from: "site-a", channel: "back", status: 200 },
  { ...page, path: "/demo/api/auth/callback/site-b", to: "site-a" },
  { ...page, path: "/demo", to: "site-a", status: 200, query: [["error", "access_denied"]] },
  { ...page, method: "POST", path: "/demo/call-api", to: "site-a" },
];

/** The test of a run; whatever stands in the run, it must be TypeScript. */
function exported(exchanges?: Partial<Exchange>[]): string {
  const text = writePlaywright(makeRun(exchanges), origins);
  const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
  expect(diagnostics!.map(({ messageText }) => messageText)).toEqual([]);
  return text;
}

/** The literals of the list `recorded`. */
function recordedIn(text: string): string[] {
  return JSON.parse(`[${/recorded: string\[\] = \[\n([^\]]*),\n\]/.exec(text)![1]}]`) as string[];
}

test("a login at site A begins with its button and ends on its page; what came later is left out", () => {
  const text = exported(atSiteA);
  expect(recordedIn(text)).toEqual([
    "POST /demo/sign-in 303",
    "GET /provider/oauth/authorize 303",
    "GET /demo/api/auth/callback/site-b 303",
    "GET /demo 200",
  ]);
  expect(text).toContain('getByRole("button", { name: "Sign in with Birch" }).click();');
  expect(text).toContain('toHaveURL(demoUrl + "/demo?error=access_denied");');
});

test("who was signed in already is signed in before the test watches", () => {
  const text = exported(atSiteA);
  expect(text.indexOf('getByLabel("Password")')).toBeLessThan(text.indexOf("Sign in with Birch"));
});

test("an app's login begins at the authorization endpoint, with the person's address, a fresh state and a fresh nonce", () => {
  const run = makeRun();
  for (const text of [exported(), writePlaywright({ ...run, exchanges: maskSecrets(run.exchanges) }, origins)]) {
    expect(recordedIn(text).map((one) => one.replace(/ \d+$/, ""))).toEqual([
      "GET /provider/oauth/authorize",
      "GET /provider/oauth/authorize/*",
      "GET /provider/sign-in",
      "POST /provider/sign-in",
      "GET /provider/oauth/authorize/*",
    ]);
    for (const [name, value] of [
      ["state", "state"],
      ["nonce", "nonce"],
      ["login_hint", "email"],
    ])
      expect(text).toContain(`searchParams.append("${name}", ${value});`);
    expect(text).toContain('location.startsWith("https://tea.example/cb")');
    expect(text).not.toContain(secrets.state);
  }
});

test("a text of the run stands in string literals only", () => {
  const text = exported([
    {
      ...page,
      path: "/provider/oauth/authorize",
      query: [
        ["client_id", nasty],
        [nasty, nasty],
      ],
    },
  ]);
  expect(text.split(JSON.stringify(nasty))).toHaveLength(4);
  expect(text.replaceAll(JSON.stringify(nasty), "")).not.toContain("pwned\\n");
});

test("a wrong password is tried again, a refusal is repeated, and an account that was made is signed in to", () => {
  const form: Exchange["form"] = [["decision", "deny"]];
  const text = exported([
    ...atSiteA.slice(0, 2),
    { ...page, method: "POST", path: "/provider/sign-in", status: 400 },
    { ...page, path: "/provider/sign-up", status: 200 },
    { ...page, method: "POST", path: "/provider/sign-up" },
    { ...page, method: "POST", path: "/provider/consent", form },
    ...atSiteA.slice(3),
  ]);
  expect(recordedIn(text)).not.toContain("GET /provider/sign-up 200");
  expect(recordedIn(text)).toContain("POST /provider/sign-in 303");
  const steps = ["not the password", "fill(password)", '"Deny"'].map((one) => text.indexOf(one));
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(text).not.toContain('"Allow"');
});

const scanned = (decision: string): Partial<Exchange>[] => [
  {
    ...page,
    path: "/provider/wechat/connect/qrconnect",
    status: 200,
    query: [["redirect_uri", "https://tea.example/cb?x=1"]],
  },
  { ...page, path: "/provider/wechat/connect/confirm" },
  { ...page, method: "POST", path: "/provider/sign-in" },
  { ...page, path: "/provider/wechat/connect/confirm", status: 200 },
  { ...page, method: "POST", path: "/provider/wechat/connect/confirm", form: [["decision", decision]] },
];

test("a code is scanned with another page, which is no part of what is compared, and confirmed or not as it was", () => {
  const atA = exported([
    { ...page, method: "POST", path: "/demo/sign-in/wechat", to: "site-a" },
    ...scanned("allow"),
    { ...page, path: "/demo/api/auth/callback/wechat", to: "site-a" },
    { ...page, path: "/demo", to: "site-a", status: 200 },
  ]);
  expect(recordedIn(atA)).toEqual([
    "POST /demo/sign-in/wechat 303",
    "GET /provider/wechat/connect/qrconnect 200",
    "GET /demo/api/auth/callback/wechat 303",
    "GET /demo 200",
  ]);
  expect(atA).toContain('phone.getByRole("button", { name: "Confirm" })');
  expect(atA.indexOf("fill(password)")).toBeLessThan(
    atA.indexOf('action="/demo/sign-in/wechat"'.replaceAll('"', '\\"')),
  );
  const atAnApp = exported(scanned("deny"));
  expect(atAnApp).toContain('request.url().startsWith("https://tea.example/cb")');
  expect(atAnApp).toContain('phone.getByRole("button", { name: "Cancel" })');
});

test("a run without a browser in it says so", () => {
  expect(exported([])).toContain("no browser asked for anything");
});
