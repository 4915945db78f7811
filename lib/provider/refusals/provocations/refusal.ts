// What a refusal tells, wherever it stands: in JSON, in the redirect's query or in WWW-Authenticate.
import { expect } from "vitest";
import { isRuleId, rules, type RuleId } from "@/lib/provider/refusals/registry";
import { origin } from "./requests";

type Told = { error: string; description: string; uri: URL };

const statusOfRule: Partial<Record<RuleId, number>> = {
  "form-own": 403,
  "too-many-requests": 429,
  "device-other-browser": 403,
  "devices-waiting": 429,
  "pushed-requests-waiting": 429,
  "server-busy": 503,
  "server-error": 500,
};
const statusOfCode: Record<string, number> = { invalid_client: 401, invalid_token: 401, insufficient_scope: 403 };

/** Reads the places in which the answer carries the refusal; they are equal where there are several. */
async function readRefusal(response: Response): Promise<Told[]> {
  const told: Record<string, string>[] = [];
  const location = response.headers.get("Location");
  if (location !== null) told.push(parametersOf(new URL(location)));
  else told.push((await response.clone().json()) as Record<string, string>);
  const challenge = response.headers.get("WWW-Authenticate") ?? "";
  if (challenge.includes("error_uri="))
    told.push(
      Object.fromEntries([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!])),
    );
  return told.map(({ error = "", error_description = "", error_uri = "" }) => ({
    error,
    description: error_description,
    uri: new URL(error_uri),
  }));
}

/** The response parameters, in the query or in the fragment. */
function parametersOf({ searchParams, hash }: URL): Record<string, string> {
  return Object.fromEntries([...searchParams, ...new URLSearchParams(hash.slice(1))]);
}

function sentencePattern(rule: RuleId): RegExp {
  const escaped = rules[rule].says.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replaceAll(/\{\w+\}/g, ".+");
  return new RegExp(`^${escaped}$`);
}

/** Expects the answer to be the refusal of this rule and returns its `error_uri`. */
export async function expectRefusal(response: Response, rule: string): Promise<URL> {
  if (!isRuleId(rule)) throw new Error(`${rule} is not in the registry`);
  const { code } = rules[rule];
  const isRedirect = response.headers.has("Location");
  expect(response.status).toBe(isRedirect ? 303 : (statusOfRule[rule] ?? statusOfCode[code] ?? 400));
  const told = await readRefusal(response);
  for (const { error, description, uri } of told) {
    expect(error).toBe(code);
    expect(description).toMatch(sentencePattern(rule));
    expect(uri.origin + uri.pathname).toBe(`${origin}/provider/errors/${rule}`);
  }
  return told[0]!.uri;
}
