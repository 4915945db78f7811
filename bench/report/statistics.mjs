// The few numbers that a table needs, from the rounds of each cell.

/** Rounds that differ by more than this part of their median are marked as noisy. */
export const noisy = 0.25;

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/** How far apart the largest and the smallest are, as a part of the median. */
export function spread(numbers) {
  return (Math.max(...numbers) - Math.min(...numbers)) / median(numbers);
}

/** Sums the rounds of one cell up: medians, the spread of its throughput, and whether the load itself had no time left. */
export function summarize(rounds) {
  const of = (name) =>
    rounds.some((round) => round[name] === null) ? null : median(rounds.map((round) => round[name]));
  return {
    perSecond: of("perSecond"),
    processor: of("processorMicroseconds"),
    p99: of("p99"),
    spread: spread(rounds.map(({ perSecond }) => perSecond)),
    isLoadBound: of("loadBusy") > 0.9,
  };
}

/** How often `other` fits into `one`: of throughput and, the other way round, of processor time per request; null where one is missing. */
export function compare(one, other) {
  if (!one || !other) return null;
  const processor = one.processor === null || other.processor === null ? null : other.processor / one.processor;
  return { throughput: one.perSecond / other.perSecond, processor };
}
