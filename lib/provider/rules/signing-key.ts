// Which key signs, and which are published, at a moment: OpenID Connect Core §10.1.1.
// https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys
import type { SigningAlgorithm } from "./signing-algorithm";

type Key = { algorithm: SigningAlgorithm; signsFrom: Date; publishedUntil: Date | null };

function youngestFirst(one: Key, other: Key): number {
  return other.signsFrom.getTime() - one.signsFrom.getTime();
}

/** The youngest key of the algorithm that signs at `now`; before any does, for clocks differ, the first that will. */
export function keyThatSigns<K extends Key>(keys: readonly K[], algorithm: SigningAlgorithm, now: Date): K | undefined {
  const candidates = keys.filter((key) => key.algorithm === algorithm).sort(youngestFirst);
  return candidates.find(({ signsFrom }) => signsFrom <= now) ?? candidates.at(-1);
}

/** OpenID Connect Core §10.1.1 – The keys to verify with: those that sign, those that will, those that did; the last to come stand last. */
export function publishedKeys<K extends Key>(keys: readonly K[], now: Date): K[] {
  const published = keys.filter(({ publishedUntil }) => publishedUntil === null || now < publishedUntil);
  const waits = ({ signsFrom }: Key) => Number(signsFrom > now);
  return published.sort((one, other) => waits(one) - waits(other) || youngestFirst(one, other));
}

/** The algorithms whose youngest key has signed for more than `age` seconds. */
export function algorithmsDue(keys: readonly Key[], age: number, now: Date): SigningAlgorithm[] {
  const youngest = [...keys].sort(youngestFirst).filter((key, index, sorted) => {
    return sorted.findIndex(({ algorithm }) => algorithm === key.algorithm) === index;
  });
  return youngest
    .filter(({ signsFrom }) => now.getTime() - signsFrom.getTime() > age * 1_000)
    .map(({ algorithm }) => algorithm);
}
