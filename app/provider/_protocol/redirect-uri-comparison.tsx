// What was sent beside what is registered, with the differing characters marked: for the client's owner only.
import type { stoppedText } from "@/lib/provider/messages/stopped";
import { closest, markDifference } from "@/lib/provider/rules/difference";

type Texts = (typeof stoppedText)["en"];

function Marked({ address, against, text }: { address: string; against: string; text: Texts }) {
  return (
    <code className="font-mono text-sm wrap-anywhere">
      {markDifference(address, against).map((piece, index) =>
        piece.differs ? (
          <mark
            key={index}
            className="bg-danger-soft font-bold text-danger underline decoration-2"
            title={text.differs}
          >
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </code>
  );
}

/** The comparison, nearest registered address first. */
export function RedirectUriComparison({
  clientId,
  sent,
  registered,
  text,
}: {
  clientId: string;
  sent: string | null;
  registered: string[];
  text: Texts;
}) {
  const nearest = closest(sent ?? "", registered) ?? "";
  const others = registered.filter((uri) => uri !== nearest);
  return (
    <div className="mt-6">
      <dl className="space-y-3 rounded-panel border border-line bg-raised p-4">
        <div>
          <dt className="text-sm text-muted">{text.sent}</dt>
          <dd>{sent === null ? text.nothing : <Marked address={sent} against={nearest} text={text} />}</dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{text.registered}</dt>
          <dd>{nearest === "" ? text.nothing : <Marked address={nearest} against={sent ?? ""} text={text} />}</dd>
          {others.map((uri) => (
            <dd key={uri}>
              <code className="font-mono text-sm wrap-anywhere">{uri}</code>
            </dd>
          ))}
        </div>
      </dl>
      <p className="mt-4 text-sm">{text.rule}</p>
      <p className="mt-3">
        <a className="link" href={`/provider/developer/apps/${encodeURIComponent(clientId)}`}>
          {text.edit}
        </a>
      </p>
    </div>
  );
}
