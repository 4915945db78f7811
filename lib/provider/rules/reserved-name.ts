// Our own names, and what is spelled to look like them: a consent page that says "Birch wants access" must never exist.
// RFC 6819 §4.4.1.4: https://www.rfc-editor.org/rfc/rfc6819#section-4.4.1.4

const reserved = ["birch", "acorn"];

/** Letters and digits of other alphabets that read like a Latin one. */
const lookalikes: Record<string, string> = {
  a: "аαɑ@4",
  b: "вьβʙ8",
  c: "сϲ",
  h: "һнʜ",
  i: "ıіιӏ1!|l",
  n: "пոɴ",
  o: "оο0",
  r: "гʀ",
};

const latin = new Map(
  Object.entries(lookalikes).flatMap(([letter, others]) => [...others].map((other) => [other, letter])),
);

function skeleton(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return [...plain].map((character) => latin.get(character) ?? character).join("");
}

/** Whether a name contains one of our own as a word, or is one of them in disguise. */
export function looksReserved(name: string): boolean {
  const letters = skeleton(name);
  const words = letters.split(/[^\p{L}\p{N}]+/u);
  return reserved.some((own) => words.includes(own) || words.join("") === own);
}
