import { expect, test } from "vitest";
import { drawBars } from "./bars.mjs";
import { writeDocument } from "./document.mjs";
import { align, digits, scenarioRows, toMarkdown } from "./table.mjs";
import { judge } from "./targets.mjs";

const contestants = [
  { name: "ours", title: "Both Sides, `npm start`", keeps: "disk" },
  { name: "oidc-provider", title: "oidc-provider, in memory", keeps: "memory" },
  { name: "oidc-provider-sqlite", title: "oidc-provider, SQLite", keeps: "disk" },
  { name: "floor", title: "bare", keeps: "nothing" },
];
const cell = (perSecond: number, processor: number | null) => ({
  perSecond,
  processor,
  p99: 2,
  spread: 0.1,
  isLoadBound: false,
});
const cells = {
  "code-exchange": {
    ours: cell(5_000, 100),
    "oidc-provider": cell(2_000, 300),
    "oidc-provider-sqlite": { ...cell(600, 900), spread: 0.4 },
    floor: { ...cell(30_000, 30), isLoadBound: true },
  },
};
const run = {
  cells,
  millionRows: { small: cell(5_000, 100), large: cell(3_000, 160) },
  memory: { tokens: 1_000_000, start: 90e6, end: 250e6, most: 260e6 },
  pages: { signIn: { bytes: 20_000, firstByte: 4 }, consent: { bytes: 61_000, firstByte: 3 }, login: 90 },
  options: { rounds: 5, seconds: 4, connections: 16, logins: 1_000_000, tokens: 1_000_000 },
  machine: {
    hardware: "two cores",
    pinning: "core 0 and core 1",
    load: 0.1,
    commit: "abc",
    own: ["next 16"],
    peers: ["peer 1"],
  },
  began: new Date("2026-11-25T03:00:00Z"),
  minutes: 31,
  command: "",
};

test("three digits count", () => {
  expect([14_364.2, 611.8, 97.31, 2.006, null].map(digits)).toEqual(["14,364", "612", "97.3", "2.01", "not measured"]);
});

test("a line has both ratios, a mark when it is noisy, and one when the load was at its limit", () => {
  const rows = scenarioRows(cells["code-exchange"], contestants);
  expect(rows[0]).toEqual(["Both Sides, `npm start`", "5,000", "10 %", "100", "2.00", "2.50 / 3.00", "8.33 / 9.00"]);
  expect(rows[2]![2]).toBe("40 % !");
  expect(rows[3]![2]).toBe("10 % ≥");
});

test("a server that was not measured has no line, and no ratio to it is made up", () => {
  const rows = scenarioRows({ ours: cell(5_000, 100) }, contestants);
  expect(rows).toHaveLength(1);
  expect(rows[0]!.slice(-2)).toEqual(["–", "–"]);
});

test("a target holds when throughput and processor time both reach it", () => {
  const holds = Object.fromEntries(judge(run).map((line) => [line.what, line.holds]));
  expect(holds).toEqual({
    "Code exchange against oidc-provider, in memory": true,
    "Code exchange against oidc-provider, SQLite": false,
    "Code exchange at 1,000,000 logins against 1,000": false,
    "All that the sign-in page transfers": true,
    "First byte of the sign-in page, idle": true,
    "All that the consent page transfers": false,
    "First byte of the consent page, idle": true,
    "A whole login without a question, all answers together": true,
    "Resident memory after 1,000,000 tokens": true,
  });
  expect(judge({ ...run, cells: {}, millionRows: undefined, memory: undefined, pages: undefined })).toEqual([]);
});

test("columns line up on the terminal, and the same rows are a table of Markdown", () => {
  const rows: [string[], string[]] = [
    ["scenario", "requests/s"],
    ["ours", "9"],
  ];
  expect(align(rows)).toBe("scenario  requests/s\nours               9");
  expect(toMarkdown(rows)).toBe("| scenario | requests/s |\n| --- | ---: |\n| ours | 9 |");
});

test("the picture has a bar for each server but the bare one, and says in words what it shows", () => {
  const svg = drawBars(cells, contestants);
  expect(svg.match(/<rect class="(ours|disk|memory)" x="150"/g)).toHaveLength(3);
  expect(svg).toContain("Code exchange: Both Sides, npm start 5,000, oidc-provider, in memory 2,000");
  expect(svg).toMatch(/<title id="title">.+<\/title>/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test("the document has the targets, the tables, the machine and the versions", () => {
  const text = writeDocument(run, contestants);
  for (const part of [
    "2026-11-25",
    "for 4 s at a time and 5 times in all",
    "8.33 / 9.00",
    "two cores",
    "next 16",
    "peer 1",
    "260 MB at most",
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/NaN|undefined|\[object/);
});
