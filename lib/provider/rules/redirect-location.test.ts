// The address that a browser is sent to means the same to every reader of it: host, path and parameters.
import { spawnSync } from "node:child_process";
import { parse as parseAsNodeDid } from "node:url";
import { expect, test } from "vitest";
import { addResponseParameters, checkRegistrableRedirectUri, type RedirectTarget } from "./redirect-uri";

type Reading = { host: string; path: string; parameters: [string, string][] };

const decode = (text: string) => decodeURIComponent(text.replaceAll("+", " "));

function parametersOf(query: string): [string, string][] {
  const pairs = query.split("&").filter((pair) => pair !== "");
  return pairs.map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return [decode(name), decode(value.join("="))];
  });
}

function byWhatwg(location: string): Reading {
  const { host, pathname, searchParams } = new URL(location);
  return { host, path: pathname, parameters: [...searchParams] };
}

/** RFC 3986 appendix B. */
function byRfc3986(location: string): Reading {
  const [, , , , host = "", path = "", , query = ""] =
    /^(([^:/?#]+):)?(\/\/([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?$/.exec(location)!;
  return { host, path, parameters: parametersOf(query) };
}

function byOldNode(location: string): Reading {
  const { host, pathname, query } = parseAsNodeDid(location);
  // It writes %27 for an apostrophe, which RFC 3986 §2.2 lets stand.
  return { host: host ?? "", path: (pathname ?? "").replaceAll("%27", "'"), parameters: parametersOf(query ?? "") };
}

const program = `
import json, sys
from urllib.parse import urlsplit, parse_qsl
for line in sys.stdin:
    parts = urlsplit(json.loads(line))
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    print(json.dumps({"host": parts.netloc, "path": parts.path, "parameters": pairs}))
`;

/** Python's reading of each, null where there is no Python. */
function byPython(locations: string[]): Reading[] | null {
  const input = locations.map((location) => JSON.stringify(location)).join("\n");
  const { status, stdout } = spawnSync("python3", ["-c", program], { input, encoding: "utf8", maxBuffer: 2 ** 26 });
  return status === 0
    ? stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Reading)
    : null;
}

/** Numbers that repeat in every run (mulberry32). */
let state = 61;
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  return ((mixed ^ (mixed >>> 7)) >>> 0) % limit;
}
const pick = (values: readonly string[]) => values[below(values.length)]!;

const origins = [
  "https://c.example",
  "https://a-b.c.example:8443",
  "https://xn--bcher-kva.example",
  "http://localhost:3000",
];
const more = [
  "http://127.0.0.1:8000",
  "http://[::1]:8000",
  "https://192.0.2.1",
  "https://[2001:db8::1]",
  "https://a_b.example",
];
const pieces = [..."aZ09-._~!$&'()*+,;=:@/%?|^{}[]\\\"<>` \t#é"].concat([
  "%20",
  "%2F",
  "%2f",
  "%25",
  "%00",
  "%zz",
  "%",
  "..",
]);

function randomUri(): string {
  const text = () => Array.from({ length: below(9) }, () => pick(pieces)).join("");
  return `${pick([...origins, ...more])}/${text()}${below(2) === 0 ? "" : `?${text()}`}`;
}

test("61 RFC 3986 §3: four parsers agree on host, path and parameters of 1,000 addresses that answers go to", () => {
  const accepted = new Set<string>();
  while (accepted.size < 1_000) {
    const uri = randomUri();
    if (checkRegistrableRedirectUri(uri, "confidential") === null) accepted.add(uri);
  }
  const answer = { code: "bc_1.2", state: "a b&c=d+e%20#f;g", iss: "http://localhost:3000/provider" };
  const locations = [...accepted].map((uri) => addResponseParameters(uri as RedirectTarget, answer));
  const python = byPython(locations);
  for (const [index, location] of locations.entries()) {
    const reading = byWhatwg(location);
    expect(reading.parameters.slice(-3), location).toEqual(Object.entries(answer));
    const others = [byRfc3986(location), byOldNode(location), ...(python ? [python[index]] : [])];
    for (const other of others) expect(other, location).toEqual(reading);
  }
});

test("61 RFC 3986 §2: what two parsers may read differently is not registered", () => {
  for (const rest of ["|", "^", "{x}", "[x]", "\\", "%", "%z1", "%1", "a b", '"', "<", "`", "é", "?|", "?[]", "?%"])
    expect(checkRegistrableRedirectUri(`https://c.example/${rest}`, "public"), rest).toBe("not_canonical");
});
