// Which values of a run are secrets, or tell who somebody is: by the name under which they came, by their shape, and
// wherever they are nested, in JSON or in an address.
import { inOrder } from "@/lib/inspector/export/run";
import type { Pair } from "@/lib/trace/exchange";
import { masked } from "@/lib/trace/masks";
import type { KeptExchange } from "@/lib/trace/ring";

const ends =
  "token|code|state|nonce|verifier|secret|password|ticket|uuid|sid|assertion|email|phone_number|address|formatted|locality|birthdate";
const secretName = new RegExp(`(^|_)(${ends})$|^(request|request_uri|login_hint|id_token_hint|logout_hint)$`);

/** A name as the specifications write theirs: `sessionToken` is `session_token`. */
export function inSnakeCase(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();
}

/** Whether what comes under this name is a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(inSnakeCase(name));
}

/** Words between what separates values in addresses, JSON and prose. */
const word = /[^\s"'<>&=;,()[\]{}\\/?:]+/g;

function namedByShape(text: string): Pair[] {
  return [...text.matchAll(word)].flatMap(([one]): Pair[] => {
    const [before, host, ...more] = one.split("@");
    if (before !== "" && host?.includes(".") && more.length === 0) return [["email", one]];
    return one.startsWith("eyJ") && one.split(".").length === 3 ? [["token", one]] : [];
  });
}

/** What an address or a form that is a text carries. */
function namedInAddress(text: string): Pair[] {
  const waiting = /\/authorize\/([\w.-]+)/.exec(text)?.[1];
  const query = text.slice(text.indexOf("?") + 1).replaceAll("#", "&");
  const fields = query.includes("=") ? [...new URLSearchParams(query)] : [];
  return waiting === undefined ? fields : [["request", waiting], ...fields];
}

/** The texts inside of JSON, each with the name of the member that it belongs to, also when its end was not noted. */
function namedInJson(text: string): Pair[] {
  if (!/^\s{0,9}[[{]/.test(text)) return [];
  const found: Pair[] = [];
  const visit = (name: string, value: unknown) => {
    if (typeof value === "string") found.push([name, value]);
    else if (typeof value === "object" && value !== null)
      for (const [member, one] of Object.entries(value)) visit(Array.isArray(value) ? name : member, one);
  };
  try {
    visit("", JSON.parse(text));
    return found;
  } catch {
    return [...text.matchAll(/"(\w+)":"([^"]*)"/g)].map(([, name, value]): Pair => [name!, value!]);
  }
}

function presented(headers: readonly Pair[]): Pair[] {
  return headers.flatMap(([name, value]): Pair[] => {
    if (name !== "authorization" || /^basic /i.test(value)) return [];
    return [["access_token", value.slice(value.indexOf(" ") + 1)]];
  });
}

function pairsOf(exchange: KeptExchange): Pair[] {
  const { path, query, form, requestHeaders, responseHeaders, answer, rows, steps } = exchange;
  const noted = [...rows, ...steps].flatMap(({ values }) => values);
  const headers = [...requestHeaders, ...responseHeaders].filter(([name]) => !/^(set-)?cookie$/.test(name));
  return [["", path], ...query, ...form, ["", answer ?? ""], ...presented(requestHeaders), ...headers, ...noted];
}

/** Every secret of a run with the names under which it came, in the order in which they came. */
export function findSecrets(exchanges: readonly KeptExchange[]): Map<string, Set<string>> {
  const secrets = new Map<string, Set<string>>();
  const visit = ([name, value]: Pair) => {
    if (value === "" || value === masked) return;
    if (isSecretName(name)) secrets.set(value, (secrets.get(value) ?? new Set()).add(name));
    for (const pair of [...namedInAddress(value), ...namedInJson(value)]) if (pair[1] !== value) visit(pair);
    for (const [kind, one] of namedByShape(value)) if (!secrets.has(one)) secrets.set(one, new Set([kind]));
  };
  for (const exchange of inOrder(exchanges)) pairsOf(exchange).forEach(visit);
  return secrets;
}
