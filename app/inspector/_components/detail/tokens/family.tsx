// The family of a refresh token as a list of lists; the lines between are decoration.
import { Outcome } from "@/app/inspector/_components/detail/tokens/outcome";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { FamilyNodeView, TokenView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

type NodeProps = { locale: Locale; node: FamilyNodeView; isDead: boolean; depth: number };

/** Deeper than this a family is drawn no further to the right, so that it stays readable at 320 px. */
const deepest = 5;

function Uses({ locale, node: { uses }, isDead }: Pick<NodeProps, "locale" | "node" | "isDead">) {
  const text = tokensText[locale];
  if (uses.length === 0) return <p className="text-muted">{isDead ? text.dead : text.alive}</p>;
  return uses.map(({ message, outcome, rule }) => (
    <p key={message} className={outcome === "reused" ? "font-semibold text-danger" : "text-muted"}>
      {outcome === "reused" && "▲ "}
      {text.uses[outcome](message)}
      {rule !== null && (
        <span className="block font-normal">
          {text.stopped} <span className="font-mono wrap-anywhere">{rule}</span>
        </span>
      )}
    </p>
  ));
}

/** Red is a reused token alone; the one that works has the site's colour. */
function dotColour({ uses }: FamilyNodeView, isDead: boolean): string {
  if (uses.some(({ outcome }) => outcome === "reused")) return "text-danger";
  return uses.length > 0 || isDead ? "text-edge" : "text-brand";
}

function Node({ locale, node, isDead, depth }: NodeProps) {
  const text = tokensText[locale];
  const { label, givenBy, isThis, children } = node;
  const nodes = children.length > 0 && <Nodes {...{ locale, isDead }} nodes={children} depth={depth + 1} />;
  return (
    <li className="mt-2 text-sm">
      <div className="flex gap-2">
        <span aria-hidden="true" className={dotColour(node, isDead)}>
          ●
        </span>
        <p className="min-w-0 wrap-anywhere">
          <span className={`font-mono ${isThis ? "font-semibold" : ""}`}>{label}</span>{" "}
          {isThis && <span className="mr-1 rounded-sm bg-brand-soft px-1 text-xs">{text.thisToken}</span>}{" "}
          <span className="text-xs text-muted">{givenBy === null ? text.givenBefore : text.given(givenBy)}</span>
        </p>
      </div>
      <div className="ml-[0.3rem] border-l border-edge pl-[0.85rem]">
        <Uses locale={locale} node={node} isDead={isDead} />
        {depth < deepest && nodes}
      </div>
      {depth >= deepest && nodes}
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
      {endedBy !== null && <Outcome isGood={false}>{text.ended(endedBy)}</Outcome>}
      <Nodes locale={locale} nodes={[root]} isDead={endedBy !== null} depth={0} />
    </section>
  );
}
