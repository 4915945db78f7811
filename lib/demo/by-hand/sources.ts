// The source of the client by hand, as its page shows it: read from the files, cut where a note has something to say of
// what next-auth is told for the same step.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

export type NoteName =
  | "endpoints"
  | "attempt"
  | "scope"
  | "keep"
  | "compare"
  | "redeem"
  | "idToken"
  | "userinfo"
  | "session"
  | "algorithm"
  | "signature"
  | "claims"
  | "cookies";

/** Stands beside the line that contains `at`, and quotes the line of site A's set-up that contains `option`. */
type Note = { at: string; name: NoteName; option: { path: string; text: string } };

const siteB = "lib/demo/site-b.ts";
const options = "lib/demo/next-auth-options.ts";
const note = (at: string, name: NoteName, path: string, text: string): Note => ({ at, name, option: { path, text } });

/** The files in the order in which they are to be read. */
export const sources: readonly { path: string; notes: Note[] }[] = [
  {
    path: "app/demo/by-hand/sign-in/route.ts",
    notes: [
      note("const { page, clientId", "endpoints", siteB, "wellKnown:"),
      note("const attempt =", "attempt", siteB, "checks:"),
      note("const question =", "scope", siteB, "authorization:"),
      note("return seeOther(question", "keep", options, "cookies:"),
    ],
  },
  {
    path: "app/demo/by-hand/callback/route.ts",
    notes: [
      note("async function identify", "compare", siteB, "checks:"),
      note("const endpoints =", "redeem", siteB, "client: {"),
      note("const { keys }", "idToken", siteB, "idToken: true"),
      note("const headers =", "userinfo", siteB, "userinfo: {"),
      note("export async function GET", "session", options, "session: {"),
    ],
  },
  {
    path: "lib/demo/by-hand/id-token.ts",
    notes: [
      note("export function verifyIdToken", "algorithm", siteB, "client: {"),
      note("const jwk =", "signature", siteB, "idToken: true"),
      note("const claims =", "claims", siteB, "checks:"),
    ],
  },
  {
    path: "lib/demo/by-hand/cookies.ts",
    notes: [note("function setCookie", "cookies", options, "session: {")],
  },
];

export type Quotation = { path: string; line: number; text: string };

/** Lines of a file, of which the first has the number `first`, and what stands beside them. */
export type Passage = { first: number; lines: string[]; note: NoteName | null; quotation: Quotation | null };

async function readLines(path: string): Promise<string[]> {
  return (await readFile(join(/* turbopackIgnore: true */ process.cwd(), path), "utf8")).trimEnd().split("\n");
}

/** The first line of a file that contains `text`; throws when there is none, for then the note has grown stale. */
async function quote({ path, text }: { path: string; text: string }): Promise<Quotation> {
  const lines = await readLines(path);
  const at = lines.findIndex((line) => line.includes(text));
  if (at === -1) throw new Error(`${path} has no line with ${text}`);
  return { path, line: at + 1, text: lines[at]!.trim().replace(/[{,]$/, (end) => (end === "{" ? "{ …" : "")) };
}

/** Comment lines above a line belong to it. */
function beginOf(lines: string[], at: number): number {
  let begin = at;
  while (begin > 0 && /^\s*(\/\/|\/\*\*)/.test(lines[begin - 1]!)) begin -= 1;
  return begin;
}

/** Cuts a file into passages, one for each note behind what comes before the first; throws when a note has no place. */
export async function readPassages({ path, notes }: (typeof sources)[number]): Promise<Passage[]> {
  const lines = await readLines(path);
  const cuts = notes.map(({ at }) =>
    beginOf(
      lines,
      lines.findIndex((line) => line.includes(at)),
    ),
  );
  if (cuts.includes(-1)) throw new Error(`${path} lacks a line that a note is about`);
  const passage = (begin: number, end: number | undefined) => ({ first: begin + 1, lines: lines.slice(begin, end) });
  const opening: Passage = { ...passage(0, cuts[0]), note: null, quotation: null };
  const rest = notes.map(async ({ name, option }, at): Promise<Passage> => {
    return { ...passage(cuts[at]!, cuts[at + 1]), note: name, quotation: await quote(option) };
  });
  return [opening, ...(await Promise.all(rest))];
}

/** How many lines the client has in all. */
export async function countLines(): Promise<number> {
  const files = await Promise.all(sources.map(({ path }) => readLines(path)));
  return files.flat().length;
}
