// The code that a device shows and a person types: RFC 8628 §6.1.
// https://www.rfc-editor.org/rfc/rfc8628#section-6.1

/** Twenty letters without vowels, so that no code is a word, and none that looks like a digit. */
export const userCodeAlphabet = "BCDFGHJKLMNPQRSTVWXZ";

const longestTyped = 64;

/** Writes eight letters as people read them: XXXX-XXXX. */
export function formatUserCode(letters: string): string {
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** RFC 8628 §6.1 – Reads what was typed whatever its case, width, dashes and spaces; null when it cannot be a code of ours. */
export function readUserCode(typed: string | undefined): string | null {
  if (typed === undefined || typed.length > longestTyped) return null;
  const letters = [...typed.normalize("NFKC").toUpperCase()].filter((letter) => userCodeAlphabet.includes(letter));
  return letters.length === 8 ? formatUserCode(letters.join("")) : null;
}
