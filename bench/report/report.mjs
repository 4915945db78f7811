// The results of a run: tables on the terminal, and the two documents of a whole one.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contestants } from "../contestants.mjs";
import { drawBars } from "./bars.mjs";
import { writeDocument } from "./document.mjs";
import { titleOf } from "./names.mjs";
import { align, columns, scenarioRows } from "./table.mjs";
import { judge } from "./targets.mjs";

const legend = "! the rounds differ by more than 25 %   ≥ the load was at its limit, the server is faster";

/** Prints a table for each scenario, and what became of the targets. */
export function print(run) {
  for (const [scenario, cells] of Object.entries(run.cells)) {
    const [, ...head] = columns;
    console.log(`\n${align([[titleOf(scenario), ...head], ...scenarioRows(cells, contestants)])}`);
  }
  const targets = judge(run);
  if (targets.length > 0) console.log();
  for (const { what, asked, measured, holds } of targets)
    console.log(`${holds ? "✓" : "✗"} ${what} ${asked}: ${measured}`);
  const { hardware, pinning, load } = run.machine;
  console.log(
    `\n${legend}\n${hardware}; ${pinning}; load average ${load.toFixed(1)} at the start; ${run.minutes.toFixed(0)} minutes`,
  );
}

/** Writes benchmarks.md and, when scenarios were measured, benchmarks.svg into `folder`. */
export function writeDocuments(run, folder) {
  mkdirSync(folder, { recursive: true });
  const hasBars = Object.keys(run.cells).length > 0;
  if (hasBars) writeFileSync(join(folder, "benchmarks.svg"), drawBars(run.cells, contestants));
  writeFileSync(join(folder, "benchmarks.md"), writeDocument(run, contestants));
  console.log(`✓ written: ${join(folder, "benchmarks.md")}${hasBars ? " and benchmarks.svg" : ""}`);
}
