// What a person does in a login, as lines of a test. Texts of the run stand in string literals only, never in comments.
import { isScanned, type Login } from "@/lib/inspector/export/login";
import type { KeptExchange } from "@/lib/trace/ring";

/** A value as a literal of TypeScript's. */
export const literal = (value: unknown) => JSON.stringify(value);

const isFirstStep = ({ method, path }: KeptExchange) => method === "POST" && /^\/provider\/sign-(in|up)$/.test(path);

const signInWith = (password: string) => [
  'await page.getByLabel("Email").fill(email);',
  `await page.getByLabel("Password").fill(${password});`,
  'await page.getByRole("button", { name: "Sign in", exact: true }).click();',
];

const signInBefore = [
  'await page.goto(baseUrl + "/provider/sign-in");',
  ...signInWith("password"),
  'await page.waitForURL((url) => url.pathname !== "/provider/sign-in");',
];

function beginAtSiteA({ path }: KeptExchange): string[] {
  const button =
    path === "/demo/sign-in"
      ? 'page.getByRole("button", { name: "Sign in with Birch" })'
      : `page.locator(${literal(`form[action="${path}"]`)}).getByRole("button")`;
  const where = path.replace(/\/sign-in(\/\w+)?$/, "");
  return [`await page.goto(demoUrl + ${literal(where)});`, "seen.length = 0;", `await ${button}.click();`];
}

/** Parameters that are new in each login (RFC 6749 §10.12, OpenID Connect Core §3.1.2.1). */
const fresh = ["state", "nonce"];

/** Those of an app's request that the test makes anew; site A makes its own. */
export function freshIn({ requests: [first] }: Login): string[] {
  const sent = first?.to === "site-b" ? first.query.map(([name]) => name) : [];
  return fresh.filter((name) => sent.includes(name));
}

function valueOf(name: string, value: string): string {
  if (fresh.includes(name)) return name;
  if (name === "login_hint") return "email";
  return value.includes("•") ? `process.env.${name.replaceAll(/\W/g, "_").toUpperCase()} ?? ""` : literal(value);
}

function beginAtAuthorize({ path, query }: KeptExchange): string[] {
  const append = ([name, value]: readonly [string, string]) =>
    `authorize.searchParams.append(${literal(name)}, ${valueOf(name, value)});`;
  return [
    `const authorize = new URL(baseUrl + ${literal(path)});`,
    ...query.map(append),
    "seen.length = 0;",
    "await page.goto(authorize.href).catch(() => null); // the app need not run, its address may lead nowhere",
  ];
}

/** How the login begins; when nobody signed in during it, somebody had done so before. */
export function beginning({ requests }: Login): string[] {
  const [first] = requests;
  const begin = first!.to === "site-a" ? beginAtSiteA(first!) : beginAtAuthorize(first!);
  const isSignedInOnTheWay = requests.some(isFirstStep) && !isScanned({ requests });
  return isSignedInOnTheWay ? begin : [...signInBefore, ...begin];
}

/** The code is scanned with another page of the browser, and confirmed or not as it was recorded. */
function scan(requests: readonly KeptExchange[]): string[] {
  const isCancelled = requests.some(
    ({ path, form }) =>
      path === "/provider/wechat/connect/confirm" &&
      form.some(([name, value]) => name === "decision" && value !== "allow"),
  );
  return [
    'const code = page.getByRole("link", { name: "Open the phone page", exact: true });',
    "const phone = await page.context().newPage();",
    'await phone.goto(new URL((await code.getAttribute("href"))!, page.url()).href);',
    `await phone.getByRole("button", { name: ${literal(isCancelled ? "Cancel" : "Confirm")} }).click();`,
  ];
}

/** The forms of site B's that the person sent, but for a permission that was given. */
export function steps({ requests }: Login): string[] {
  if (isScanned({ requests })) return scan(requests);
  return requests.flatMap((request) => {
    const { method, path, status, form } = request;
    if (method === "POST" && path === "/provider/sign-in" && status >= 400)
      return [...signInWith('"not the password"'), 'await expect(page.getByRole("alert")).toBeVisible();'];
    if (isFirstStep(request) && status < 400) return signInWith("password");
    const denied =
      path === "/provider/consent" && form.some(([name, value]) => name === "decision" && value !== "allow");
    return denied ? ['await page.getByRole("button", { name: "Deny" }).click();'] : [];
  });
}
