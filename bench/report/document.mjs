// docs/benchmarks.md, written by a whole run: what was measured, how to read it, and with what.
import { titleOf } from "./names.mjs";
import { columns, scenarioRows, toMarkdown } from "./table.mjs";
import { judge } from "./targets.mjs";

const method = ({ options, machine }) => `
One server at a time was under load: ${machine.pinning}. ${options.connections} keep-alive connections each sent the next request as soon as the answer was there. Every server was warmed up in every scenario; then the servers took turns, each for ${options.seconds} s at a time and ${options.rounds} times in all, so that a busy moment of the machine hit all of them. The figures are medians of these rounds.

Codes and tokens are real: before a round the load gets them from the server by silent authorization, as an app would, and that time does not count. Every answer is checked, the first one on each connection closely, and each server must refuse a code that it has taken already. All authenticate the client by \`client_secret_basic\`, check PKCE (S256), rotate refresh tokens and give opaque access tokens; no scenario but userinfo has the scope \`openid\`, so no ID Token is signed.

“Durable” means that every answer was on disk before it was sent: SQLite with a write-ahead log and \`synchronous=FULL\`. What is “in memory” is lost when the process ends.

For a large database, two servers of ours took turns in code exchange, one with 1,000 past logins and one with ${options.logins.toLocaleString("en")}: each a grant with its redeemed code, an access token and a refresh token. For memory, a fresh server of ours issued ${options.tokens.toLocaleString("en")} tokens by client credentials over HTTP; resident memory of the server's process (VmRSS) was read after every 50,000.

For the pages, a login was walked at an idle server of ours in demo mode, without scripts, from site A to site B and back: the weight is that of the page with all that it loads, compressed as it was transferred; the times are medians of 30.
`;

const reading = `
- **requests/s**: more is better. It depends on the machine and swings; compare within one table, not between two runs.
- **spread**: how far apart the fastest and the slowest round were. A \`!\` marks more than 25 %: take that line with care.
- **processor µs**: processor time for each request, of the server with all its threads. It swings less than throughput does. A \`≥\` beside the spread marks a line in which the load had no time left, so the server is faster than it says.
- **× in memory**, **× durable**: how many times oidc-provider in memory, and on SQLite, fit in: of throughput / of processor time. 2.00 / 2.00 is twice as fast and half the work.
`;

const notes = `
- \`@node-oauth/oauth2-server\` is a library without introspection, userinfo and sessions; these are as its users write them, a few lines each, so they do less than the others'.
- In demo mode an inspector notes the logins that pass. Of a client that only asks for tokens it notes a few messages a second, and looks at what the others present.
- Silent authorization is a page of ours: it runs inside Next, as \`next start\` does for everything.
- The bare server reads the request and always answers the same. It shows what Node.js and the connection cost.
- oidc-provider says that it supports Node.js 22 and newer; it was run on the same version as the others.
- The servers of the peers are in \`bench/peers/\`, and corrections are welcome.
`;

function scenarioSection([scenario, cells], contestants) {
  const [, ...head] = columns;
  return `### ${titleOf(scenario)}\n\n${toMarkdown([["", ...head], ...scenarioRows(cells, contestants)])}\n`;
}

function targetSection(run) {
  const rows = judge(run).map(({ what, asked, measured, holds }) => [what, asked, measured, holds ? "yes" : "no"]);
  return toMarkdown([["target", "asked", "measured", "reached"], ...rows]);
}

/** The document of a run. */
export function writeDocument(run, contestants) {
  const { machine, began, minutes, command } = run;
  const sections = Object.entries(run.cells).map((entry) => scenarioSection(entry, contestants));
  return `# Benchmarks

Written by \`npm run bench${command ? ` -- ${command}` : ""}\` on ${began.toISOString().slice(0, 10)}; do not edit.

![Requests per second of each server in each scenario](benchmarks.svg)

## Targets

${targetSection(run)}

## How it was measured
${method(run)}
## How to read the tables
${reading}
## Results

${sections.join("\n")}
## What to know
${notes}
## With what

- Machine: ${machine.hardware}
- Cores: ${machine.pinning}; load average ${machine.load.toFixed(1)} at the start
- Commit: ${machine.commit ?? "unknown"}
- Ours: ${machine.own.join(", ")}
- Peers: ${machine.peers.join(", ")}
- Time: ${minutes.toFixed(0)} minutes
`;
}
