// An address with the characters marked in which it differs from another one.
import { markDifference } from "@/lib/provider/rules/difference";

/** `text` as code; `differs` is what a mark means, in words. */
export function MarkedDifference({ text, against, differs }: { text: string; against: string; differs: string }) {
  return (
    <code className="font-mono text-sm wrap-anywhere">
      {markDifference(text, against).map((piece, index) =>
        piece.differs ? (
          <mark key={index} className="bg-danger-soft font-bold text-danger underline decoration-2" title={differs}>
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </code>
  );
}
