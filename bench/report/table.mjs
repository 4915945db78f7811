// The figures as rows of text, for the terminal and for the document alike.
import { compare, noisy } from "./statistics.mjs";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A number with three digits that count. */
export function digits(number) {
  if (number === null) return "not measured";
  return number >= 100 ? whole.format(number) : number.toFixed(number >= 10 ? 1 : 2);
}

/** Lines up the columns of `rows`, of which the first is the head: names to the left, figures to the right. */
export function align(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])));
  return rows.map((row) => line(row).join("  ").trimEnd()).join("\n");
}

/** The same as a table of Markdown. */
export function toMarkdown([head, ...rows]) {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

export const columns = ["", "requests/s", "spread", "processor µs", "p99 ms", "× in memory", "× durable"];

/** The rows of one scenario. The last two columns are the ratios of throughput and of processor time to oidc-provider's. */
export function scenarioRows(cells, contestants) {
  const ratio = (cell, peer) => {
    const found = compare(cell, cells[peer]);
    if (found === null) return "–";
    return found.processor === null
      ? digits(found.throughput)
      : `${digits(found.throughput)} / ${digits(found.processor)}`;
  };
  return contestants
    .filter(({ name }) => cells[name])
    .map(({ name, title }) => {
      const cell = cells[name];
      const marks = `${cell.spread > noisy ? " !" : ""}${cell.isLoadBound ? " ≥" : ""}`;
      return [
        title,
        `${digits(cell.perSecond)}`,
        `${Math.round(cell.spread * 100)} %${marks}`,
        digits(cell.processor),
        digits(cell.p99),
        ratio(cell, "oidc-provider"),
        ratio(cell, "oidc-provider-sqlite"),
      ];
    });
}
