// The registry, the code, the texts and e2e/SPECIFICATIONS.md name the same rules.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { errorTopics, errorTexts } from "@/lib/provider/messages/errors/texts";
import { isRuleId, rules } from "./registry";

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const ids = Object.keys(rules).sort();

/** One `must(…)` or `new OAuthError(…)`: its rule, null when that is computed, and the members of its details. */
type Use = { path: string; rule: string | null; details: string[] };

/** The members of an object as it is written; what comes from elsewhere may be anything that was received. */
function membersOf(details: ts.Expression): string[] {
  if (!ts.isObjectLiteralExpression(details)) return ["received"];
  return details.properties.map((member) =>
    ts.isSpreadAssignment(member) ? "received" : (member.name?.getText() ?? ""),
  );
}

function usesIn(path: string): Use[] {
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "must") note(node.arguments[1], node.arguments[2]);
    if (ts.isNewExpression(node) && node.expression.getText() === "OAuthError") note(...(node.arguments ?? []));
    ts.forEachChild(node, visit);
  };
  const note = (rule?: ts.Expression, details?: ts.Expression): void => {
    uses.push({
      path,
      rule: rule && ts.isStringLiteral(rule) ? rule.text : null,
      details: details ? membersOf(details) : [],
    });
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
  return uses;
}

const sources = ["app", "lib/provider"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\/refusals\/|\/messages\/|\/must\.ts$/.test(path));
const uses = sources.flatMap(usesIn);

test("every refusal in the code names a rule of the registry, and every rule is used", () => {
  expect(uses.filter(({ rule }) => rule !== null && !isRuleId(rule))).toEqual([]);
  const text = sources.map(read).join("\n");
  expect(ids.filter((id) => !text.includes(`"${id}"`))).toEqual([]);
});

test("every rule has its texts in both languages, once, and no text is left over", () => {
  expect(Object.keys(errorTexts.en).sort()).toEqual(ids);
  expect(Object.keys(errorTexts.zh).sort()).toEqual(ids);
  expect(errorTopics.flatMap((topic) => topic.rules).sort()).toEqual(ids);
  for (const { rule, mend } of [...Object.values(errorTexts.en), ...Object.values(errorTexts.zh)])
    for (const text of [rule, mend]) expect(text.split("`").length % 2, text).toBe(1);
});

test("SPECIFICATIONS.md, Refusals: a row for each rule, with its section and the test that provokes it", () => {
  const [, table = ""] = read("e2e/SPECIFICATIONS.md").split(/^## Refusals$/m);
  const rows = table
    .split(/^## /m)[0]!
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
    .map(([, id = "", section = "", file = ""]) => ({ id, section, file }));
  const row = ({ id, section }: { id: string; section: string }) => `| \`${id}\` | ${section} |`;
  const expected = Object.entries(rules).map(([id, { section }]) => row({ id, section }));
  expect(rows.map(row).sort()).toEqual(expected.sort());
  const tested = (file: string) => read(`lib/provider/refusals/${file}`);
  for (const { id, file } of rows) if (file !== "every-rule.test.ts") expect(tested(file)).toContain(`provoked: ${id}`);
});

test("only these rules keep what was received for the client's owner, and none of it is a credential", () => {
  const keeping = uses.filter(({ details }) => details.includes("received")).map(({ rule }) => rule ?? "computed");
  expect([...new Set(keeping)].sort()).toEqual([
    "access-token-scope",
    "acr-met",
    "client-assertion-algorithm",
    "client-assertion-audience",
    "client-assertion-expiry",
    "client-assertion-kind",
    "client-assertion-lifetime",
    "client-assertion-not-early",
    "client-assertion-subject",
    "client-assertion-type",
    "client-keys-readable",
    "code-challenge-form",
    "code-challenge-method-s256",
    "code-redirect-uri-registered",
    "grant-type-registered",
    "grant-type-supported",
    "grant-types-known",
    "logout-client-same",
    "max-age-number",
    "post-logout-redirect-uri-registered",
    "prompt-known",
    "prompt-none-alone",
    "redirect-uri-registered",
    "redirect-uri-same",
    "resource-absolute",
    "resource-granted",
    "resource-known",
    "resource-repeat",
    "resource-scope",
    "response-mode-supported",
    "response-type-supported",
    "scope-access-alone",
    "scope-known",
    "scope-never-wider",
    "scope-without-user",
    "sector-identifier-lists",
    "token-in-fragment",
  ]);
});
