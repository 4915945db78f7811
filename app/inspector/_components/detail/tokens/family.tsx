// The family of a refresh token as a list of lists; the lines between are decoration.
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { FamilyNodeView, TokenView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

type NodeProps = { locale: Locale; node: FamilyNodeView; isDead: boolean; depth: number };

/** Deeper than this a family is drawn no further to the right, so that it stays readable at 320 px. */
const deepest = 5;

function Node({ locale, node: { label, givenBy, isThis, uses, children }, isDead, depth }: NodeProps) {
  const text = tokensText[locale];
  return (
    <li className="mt-2">
      <p className="text-sm wrap-anywhere">
        <span aria-hidden="true" className={isDead ? "text-danger" : "text-brand"}>
          ●{" "}
        </span>
        <span className={`font-mono ${isThis ? "font-semibold" : ""}`}>{label}</span>
        {isThis && <span className="ml-2 rounded-sm bg-brand-soft px-1 text-xs">{text.thisToken}</span>}{" "}
        <span className="text-xs text-muted">{givenBy === null ? text.givenBefore : text.given(givenBy)}</span>
      </p>
      <div className="ml-[0.3rem] border-l border-edge pl-3">
        {uses.map(({ message, outcome, rule }) => (
          <p
            key={message}
            className={outcome === "reused" ? "text-sm font-semibold text-danger" : "text-sm text-muted"}
          >
            {outcome === "reused" && "▲ "}
            {text.uses[outcome](message)}
            {rule !== null && (
              <span className="font-normal">
                {" "}
                {text.stopped} <span className="font-mono">{rule}</span>
              </span>
            )}
          </p>
        ))}
        {uses.length === 0 && (
          <p className={`text-sm ${isDead ? "text-danger" : "text-muted"}`}>{isDead ? text.dead : text.alive}</p>
        )}
        {children.length > 0 && depth < deepest && <Nodes {...{ locale, isDead }} nodes={children} depth={depth + 1} />}
      </div>
      {children.length > 0 && depth >= deepest && <Nodes {...{ locale, isDead }} nodes={children} depth={depth + 1} />}
    </li>
  );
}

function Nodes({ nodes, ...rest }: Omit<NodeProps, "node"> & { nodes: FamilyNodeView[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <Node key={node.label + node.givenBy} node={node} {...rest} />
      ))}
    </ul>
  );
}

export function Family({ locale, family }: { locale: Locale; family: NonNullable<TokenView["family"]> }) {
  const text = tokensText[locale];
  const { root, endedBy } = family;
  return (
    <section aria-label={text.family} className="mt-4 border-t border-line pt-3">
      <h4 className="text-sm font-semibold">{text.family}</h4>
      <p className="text-xs text-muted">{text.familyHelp}</p>
      {endedBy !== null && (
        <p className="mt-2 rounded-panel bg-danger-soft px-3 py-2 text-sm font-semibold text-danger">
          ▲ {text.ended(endedBy)}
        </p>
      )}
      <Nodes locale={locale} nodes={[root]} isDead={endedBy !== null} depth={0} />
    </section>
  );
}
