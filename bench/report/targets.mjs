// What we want to reach, and whether a run reached it. A ratio holds for throughput and for processor time per request.
import { titleOf } from "./names.mjs";
import { compare } from "./statistics.mjs";

const goals = [
  { scenario: "code-exchange", against: { "oidc-provider": 2, "oidc-provider-sqlite": 10 } },
  { scenario: "refresh", against: { "oidc-provider": 2, "oidc-provider-sqlite": 10 } },
  { scenario: "client-credentials", against: { "oidc-provider": 2.5, "oidc-provider-sqlite": 6 } },
  { scenario: "introspection", against: { "oidc-provider": 2.5, "oidc-provider-sqlite": 3 } },
];

/** How much of its speed the back channel may lose while the inspector notes what crosses it. */
const leastTraced = 0.8;
const traceable = ["client-credentials", "code-exchange", "refresh", "introspection"];

const peers = { "oidc-provider": "oidc-provider, in memory", "oidc-provider-sqlite": "oidc-provider, SQLite" };
const grouped = (number) => number.toLocaleString("en");
const megabyte = 1_000_000;

/** The lines of what a person waits for. */
function judgePages({ signIn, consent, login }) {
  const pages = Object.entries({ "sign-in page": signIn, "consent page": consent }).flatMap(([name, page]) => [
    {
      what: `All that the ${name} transfers`,
      asked: "≤ 60 kB",
      measured: `${(page.bytes / 1_000).toFixed(1)} kB`,
      holds: page.bytes <= 60_000,
    },
    {
      what: `First byte of the ${name}, idle`,
      asked: "< 50 ms",
      measured: `${page.firstByte.toFixed(1)} ms`,
      holds: page.firstByte < 50,
    },
  ]);
  const whole = { what: "A whole login without a question, all answers together", asked: "≤ 150 ms" };
  return [...pages, { ...whole, measured: `${login.toFixed(0)} ms`, holds: login <= 150 }];
}

/** A line for each target that this run can judge: what, how much is asked, what was measured, whether it holds. */
export function judge({ cells, millionRows, memory, pages, options }) {
  const ratios = goals.flatMap(({ scenario, against }) =>
    Object.entries(against).flatMap(([peer, least]) => {
      const ratio = compare(cells[scenario]?.ours, cells[scenario]?.[peer]);
      return ratio === null ? [] : [{ what: `${titleOf(scenario)} against ${peers[peer]}`, least, ...ratio }];
    }),
  );
  for (const scenario of traceable) {
    const ratio = compare(cells[scenario]?.["ours-traced"], cells[scenario]?.ours);
    if (ratio !== null)
      ratios.push({ what: `${titleOf(scenario)} while the inspector notes`, least: leastTraced, ...ratio });
  }
  const rows = compare(millionRows?.large, millionRows?.small);
  if (rows !== null)
    ratios.push({ what: `Code exchange at ${grouped(options.logins)} logins against 1,000`, least: 0.7, ...rows });
  const lines = ratios.map(({ what, least, throughput, processor }) => ({
    what,
    asked: `≥ ${least.toFixed(1)}`,
    measured: `${throughput.toFixed(2)} × requests/s, ${processor === null ? "not measured" : `${processor.toFixed(2)} × in processor time`}`,
    holds: throughput >= least && (processor ?? least) >= least,
  }));
  if (pages) lines.push(...judgePages(pages));
  if (!memory || memory.most === null) return lines;
  const size = (bytes) => `${Math.round(bytes / megabyte)} MB`;
  const measured = `${size(memory.end)} (${size(memory.start)} at the start, ${size(memory.most)} at most)`;
  const holds = memory.most < 300 * megabyte;
  return [
    ...lines,
    { what: `Resident memory after ${grouped(memory.tokens)} tokens`, asked: "< 300 MB", measured, holds },
  ];
}
