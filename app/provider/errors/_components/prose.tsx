// A text of a rule, with the words between backticks as code.
import { Code } from "@/components/code";

/** One paragraph's content. */
export function Prose({ text }: { text: string }) {
  return text
    .split("`")
    .map((piece, index) => (index % 2 === 1 ? <Code key={index}>{piece}</Code> : <span key={index}>{piece}</span>));
}
