// How long a torture lasts, and the figures that it leaves behind.
import { appendFileSync } from "node:fs";

const asked = process.env.TORTURE_ROUNDS;

/** Whether somebody asked for the long form (`npm run torture -- --rounds 100`). */
export const isLong = asked !== undefined;

/** How many rounds a torture has: `few` unless somebody asked for so many. */
export function rounds(few: number): number {
  return asked === undefined ? few : Number(asked);
}

/** Tells what was seen, at once and for the sum at the end. */
export function tellFigures(name: string, seen: Record<string, number | string>): void {
  const line = `${name}: ${Object.entries(seen)
    .map(([what, value]) => `${what} ${value}`)
    .join(", ")}`;
  console.log(line);
  if (process.env.TORTURE_FIGURES !== undefined) appendFileSync(process.env.TORTURE_FIGURES, `${line}\n`);
}

/** The value below which so many in a hundred are. */
export function percentile(values: number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
