// Chance that can be repeated: the same seed makes the same requests.

export type Random = {
  /** A whole number from 0 to `below` - 1. */
  number(below: number): number;
  /** Whether something with this probability happens. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
};

/** A generator for one seed (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number) => Math.floor(next() * below);
  return { number, chance: (probability) => next() < probability, pick: (items) => items[number(items.length)]! };
}
