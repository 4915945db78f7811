// The sentence that a refusal sends, in the language of the wire, with words in the places that a request fills in.
import { rules, type RuleId } from "@/lib/provider/refusals/registry";

const words: Record<string, string> = {
  parameter: "name",
  limit: "limit",
  expected: "what is expected",
  requestId: "number",
};

const ownWords: Partial<Record<RuleId, string>> = { "redirect-uri-registrable": "what is wrong with it" };

/** Words of the wire keep their small letter; others get a capital from whoever holds the sentence (`data-plain`). */
const beginsPlainly =
  /^(?:an?|the|this|nobody|request objects|registration|too many|with|without|something|nothing|only) /;

/** A rule's `says`. */
export function Sentence({ rule }: { rule: RuleId }) {
  return (
    <span lang="en" data-plain={beginsPlainly.test(rules[rule].says) || undefined}>
      {rules[rule].says.split(/\{(\w+)\}/).map((piece, index) =>
        index % 2 === 1 ? (
          <i key={index} className="text-muted">
            ‹{ownWords[rule] ?? words[piece] ?? piece}›
          </i>
        ) : (
          piece
        ),
      )}
    </span>
  );
}
