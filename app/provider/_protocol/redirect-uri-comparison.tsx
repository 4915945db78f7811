// What was sent beside what is registered, with the differing characters marked: for the client's owner only.
import { MarkedDifference } from "@/app/provider/_components/marked-difference";
import type { stoppedText } from "@/lib/provider/messages/stopped";
import { nearestFirst } from "@/lib/provider/rules/difference";

type Texts = (typeof stoppedText)["en"];

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
  const [nearest = "", ...others] = nearestFirst(sent ?? "", registered);
  return (
    <div className="mt-6">
      <dl className="space-y-3 rounded-panel border border-line bg-raised p-4">
        <div>
          <dt className="text-sm text-muted">{text.sent}</dt>
          <dd>
            {sent === null ? text.nothing : <MarkedDifference text={sent} against={nearest} differs={text.differs} />}
          </dd>
        </div>
        <div>
          <dt className="text-sm text-muted">{text.registered}</dt>
          <dd>
            {nearest === "" ? (
              text.nothing
            ) : (
              <MarkedDifference text={nearest} against={sent ?? ""} differs={text.differs} />
            )}
          </dd>
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
