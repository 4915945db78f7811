// Where two addresses differ, for the eye of a developer.

/** A piece of a text; `differs` marks what the other text lacks. */
export type Piece = { text: string; differs: boolean };

/** Cuts `text` into what it shares with `other` at the start and at the end, and what is its own in between. */
export function markDifference(text: string, other: string): Piece[] {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const pieces = [
    { text: text.slice(0, start), differs: false },
    { text: text.slice(start, text.length - end), differs: true },
    { text: text.slice(text.length - end), differs: false },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** The candidate that has the most in common with `text`, or undefined when there is none. */
export function closest(text: string, candidates: string[]): string | undefined {
  const shared = (candidate: string) =>
    markDifference(text, candidate)
      .filter((piece) => !piece.differs)
      .reduce((sum, piece) => sum + piece.text.length, 0);
  return [...candidates].sort((one, another) => shared(another) - shared(one))[0];
}
