// Where two addresses differ, for the eye of a developer.

/** A piece of a text; `differs` marks what the other text lacks. */
export type Piece = { text: string; differs: boolean };

/** The largest table of character pairs that is worth making. */
const largestTable = 250_000;

/** Cuts `text` into what it shares with `other` and what is its own, character by character where they are alike. */
export function markDifference(text: string, other: string): Piece[] {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [own, others] = [text.slice(start, text.length - end), other.slice(start, other.length - end)];
  const pieces = [
    { text: text.slice(0, start), differs: false },
    ...markMiddle(own, others),
    { text: text.slice(text.length - end), differs: false },
  ];
  return joined(pieces.filter((piece) => piece.text !== ""));
}

/** Marks single characters when at least half of both texts is shared; otherwise the whole, which reads better. */
function markMiddle(own: string, others: string): Piece[] {
  const whole = [{ text: own, differs: true }];
  if (own.length * others.length > largestTable) return whole;
  const shared = longestShared(own, others);
  if (shared[0]![0]! * 2 < Math.max(own.length, others.length)) return whole;
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < own.length) {
    if (own[i] === others[j]) {
      pieces.push({ text: own[i]!, differs: false });
      [i, j] = [i + 1, j + 1];
    } else if (j < others.length && shared[i]![j + 1]! >= shared[i + 1]![j]!) {
      j += 1;
    } else {
      pieces.push({ text: own[i]!, differs: true });
      i += 1;
    }
  }
  return pieces;
}

/** The length of the longest shared subsequence of what follows each pair of positions. */
function longestShared(own: string, others: string): number[][] {
  const table = Array.from({ length: own.length + 1 }, () => new Array<number>(others.length + 1).fill(0));
  for (let i = own.length - 1; i >= 0; i -= 1) {
    for (let j = others.length - 1; j >= 0; j -= 1) {
      table[i]![j] = own[i] === others[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.differs === piece.differs) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

/** The candidates, those first that have the most in common with `text`. */
export function nearestFirst(text: string, candidates: string[]): string[] {
  const shared = (candidate: string) =>
    markDifference(text, candidate)
      .filter((piece) => !piece.differs)
      .reduce((sum, piece) => sum + piece.text.length, 0);
  return candidates
    .map((candidate) => ({ candidate, shared: shared(candidate) }))
    .sort((one, another) => another.shared - one.shared)
    .map(({ candidate }) => candidate);
}
