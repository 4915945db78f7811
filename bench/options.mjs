// What `npm run bench -- …` may be told.
import { parseArgs } from "node:util";
import { Stop } from "../scripts/set-up/stop.mjs";

const usage =
  "npm run bench -- [--quick] [--only=code-exchange,ours,oidc-provider] [--rounds=3] [--seconds=4] [--connections=16] [--logins=1000000] [--tokens=1000000] [--out=FOLDER]";

const full = { rounds: 3, seconds: 4, connections: 16, logins: 1_000_000, tokens: 1_000_000 };
const quick = { ...full, rounds: 2, seconds: 1 };

function count(name, text) {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Stop(`--${name} is a whole number above 0`, { remedy: usage });
  return Number(text);
}

/** The names of `all` that were chosen; all of them when none was. */
function choose(all, chosen) {
  const some = all.filter((name) => chosen.includes(name));
  return some.length > 0 ? some : all;
}

function read(args) {
  const text = { type: "string" };
  const numbers = Object.fromEntries(Object.keys(full).map((name) => [name, text]));
  const options = { quick: { type: "boolean" }, only: text, out: text, ...numbers };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Stop(error.message.split(". ")[0], { remedy: usage });
  }
}

/**
 * Reads the arguments. `known` has the names of scenarios, contestants and long parts. Only a whole run writes the
 * documents (`out` is their folder, or null); throws a Stop that says what is possible.
 */
export function readOptions(args, known) {
  const values = read(args);
  const only = values.only?.split(",") ?? [];
  const everything = Object.values(known).flat();
  const strange = only.find((name) => !everything.includes(name));
  if (strange !== undefined)
    throw new Stop(`--only knows no ${strange}`, { remedy: `It knows ${everything.join(", ")}.` });
  const standard = values.quick ? quick : full;
  const numbers = Object.fromEntries(
    Object.entries(standard).map(([name, usual]) => [name, values[name] ? count(name, values[name]) : usual]),
  );
  const isWhole = Object.keys(values).every((name) => name === "out");
  const namesOfContestants = known.contestants.filter((name) => only.includes(name));
  const asksForWork = only.length > namesOfContestants.length;
  const scenarios = asksForWork ? known.scenarios.filter((name) => only.includes(name)) : known.scenarios;
  const parts = asksForWork ? known.parts.filter((name) => only.includes(name)) : values.quick ? [] : known.parts;
  const out = values.out ?? (isWhole ? "docs" : null);
  return { ...numbers, scenarios, parts, contestants: choose(known.contestants, only), out, isWhole };
}
