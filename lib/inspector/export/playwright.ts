// A run as a test of Playwright's that repeats its login, and compares what the browser asks for with what was recorded.
import { encodePairs } from "@/lib/inspector/export/address";
import { expectedRequests, findLogin, isScanned, type Login } from "@/lib/inspector/export/login";
import { beginning, freshIn, literal, steps } from "@/lib/inspector/export/playwright-steps";
import type { ExportedRun, Origins } from "@/lib/inspector/export/run";

const head = (origins: Origins, recorded: string[], fresh: string[]) => [
  "// Repeats a login that the inspector recorded, and expects the browser to ask for the same, in the same order.",
  "// BASE_URL and DEMO_URL say where the two sites are, EMAIL and PASSWORD who signs in.",
  ...(fresh.length > 0 ? ['import { randomUUID } from "node:crypto";'] : []),
  'import { expect, test } from "playwright/test";',
  "",
  `const baseUrl = process.env.BASE_URL ?? ${literal(origins["site-b"])};`,
  `const demoUrl = process.env.DEMO_URL ?? ${literal(origins["site-a"])};`,
  'const email = process.env.EMAIL ?? "alice@example.com";',
  'const password = process.env.PASSWORD ?? "open-sesame-demo";',
  ...fresh.map((name) => `const ${name} = randomUUID();`),
  "",
  "/** What the browser asked for, and the status of each answer. */",
  "const recorded: string[] = [",
  ...recorded.map((one) => `  ${literal(one)},`),
  "];",
  "",
  'test.use({ locale: "en-GB" });',
  "",
];

/** A page with a code to scan goes on to its app by itself, so that no answer tells. */
const watchingScreen = (app: string) => [
  'page.on("request", (request) => {',
  `  const isAnswer = request.isNavigationRequest() && request.url().startsWith(${literal(app)});`,
  "  if (isAnswer) answers.push(new URL(request.url()));",
  "});",
];

const watching = ({ requests, app }: Login) => [
  "const seen: string[] = [];",
  "const answers: URL[] = [];",
  'page.on("response", (response) => {',
  "  const request = response.request();",
  "  const { origin, pathname } = new URL(request.url());",
  '  const isSiteA = origin === demoUrl && pathname.startsWith("/demo");',
  '  const isSiteB = origin === baseUrl && pathname.startsWith("/provider");',
  "  if (!request.isNavigationRequest() || !(isSiteA || isSiteB)) return;",
  '  const path = pathname.replace(/\\/authorize\\/.+/, "/authorize/*");',
  "  seen.push(`${request.method()} ${path} ${response.status()}`);",
  '  const location = response.headers()["location"] ?? "";',
  `  if (location.startsWith(${literal(app ?? "to an app")})) answers.push(new URL(location));`,
  "});",
  ...(app !== null && isScanned({ requests }) ? watchingScreen(app) : []),
];

const allowing = [
  'const isAsked = () => new URL(page.url()).pathname === "/provider/consent";',
  "await expect.poll(() => isAsked() || hasEnded(), { timeout: 15_000 }).toBe(true);",
  'if (isAsked()) await page.getByRole("button", { name: "Allow" }).click();',
];

const comparing = [
  "// Whether somebody is asked for a permission, and their request waits for it, depends on what they gave before.",
  'const isQuestion = (one: string) => one.includes(" /provider/consent ");',
  'const mayDiffer = (one: string) => isQuestion(one) || one.includes("/authorize/* ");',
  "const isSame = seen.some(isQuestion) === recorded.some(isQuestion);",
  "const compared = (all: string[]) => all.filter((one) => isSame || !mayDiffer(one));",
  "expect(compared(seen)).toEqual(compared(recorded));",
];

function ending({ requests, app }: Login, recorded: string[]): string[] {
  const last = requests.at(-1)!;
  const doing = steps({ requests, app });
  const isLeftAtQuestion = recorded.at(-1)!.startsWith("GET /provider/consent ");
  const isDenied = doing.some((line) => line.includes('"Deny"'));
  const search = encodePairs(last.query);
  const address = literal(`${last.path}${search === "" ? "" : `?${search}`}`);
  return [
    `const hasEnded = () => ${app === null ? "seen.at(-1) === recorded.at(-1)" : "answers.length > 0"};`,
    ...(isDenied || isLeftAtQuestion || isScanned({ requests }) ? [] : allowing),
    "await expect.poll(hasEnded, { timeout: 15_000 }).toBe(true);",
    ...(last.to === "site-a" ? [`await expect(page).toHaveURL(demoUrl + ${address});`] : []),
    ...(app !== null && freshIn({ requests, app }).includes("state")
      ? ['expect(answers[0]!.searchParams.get("state")).toBe(state);']
      : []),
    ...comparing,
  ];
}

/** Why nobody can repeat a login without more than a browser, null when it can be. */
function obstacle({ requests: [first] }: Login): string | null {
  return first === undefined ? "no browser asked for anything in this run" : null;
}

/** The run as the text of a .spec.ts file. */
export function writePlaywright({ clientId, exchanges }: ExportedRun, origins: Origins): string {
  const login = findLogin(exchanges);
  const title = `the login at ${clientId ?? "an app"} happens again as recorded`;
  const missing = obstacle(login);
  if (missing !== null)
    return `import { test } from "playwright/test";\n\ntest.fixme(${literal(`${title}: ${missing}`)}, () => {});\n`;
  const recorded = expectedRequests(login);
  const body = [...watching(login), ...beginning(login), ...steps(login), ...ending(login, recorded)];
  const test = [`test(${literal(title)}, async ({ page }) => {`, ...body.map((line) => `  ${line}`), "});", ""];
  return [...head(origins, recorded, freshIn(login)), ...test].join("\n");
}
