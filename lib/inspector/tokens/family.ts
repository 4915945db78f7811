// The family of a refresh token: each rotation makes a child of it, and whoever comes with one that was rotated before
// holds a copy, which ends the family (RFC 9700 §4.14.2).
// https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2
import { membersOf } from "@/lib/trace/answered";
import { valueOf } from "@/lib/trace/pairs";
import type { Exchange } from "@/lib/trace/exchange";

/**
 * What happened with a refresh token in a message: `rotated` made the next one, `repeated` gave the same next one again,
 * `kept` gave new access tokens alone, `reused` came after the rotation and was refused, `refused` for another reason,
 * `revoked` by the client. `rule` is the check that fired.
 */
export type Use = {
  message: number;
  outcome: "rotated" | "repeated" | "kept" | "reused" | "refused" | "revoked";
  rule: string | null;
};

export type FamilyNode = { token: string; givenBy: number | null; uses: Use[]; children: FamilyNode[] };

/** `endedBy` is the message that ended the family, null while it lives. */
export type Family = { root: FamilyNode; endedBy: number | null };

type Nodes = Map<string, FamilyNode>;

function memberOf(nodes: Nodes, token: string, givenBy: number | null): FamilyNode {
  const node = nodes.get(token) ?? { token, givenBy, uses: [], children: [] };
  nodes.set(token, node);
  return node;
}

function wasRotated({ uses }: FamilyNode): boolean {
  return uses.some(({ outcome }) => outcome === "rotated");
}

/** RFC 6749 §5.2 – `invalid_grant` says that it is the token which is refused, and not the client. */
function outcomeOf(node: FamilyNode, given: string | undefined, nodes: Nodes, members: Map<string, string>) {
  if (given !== undefined && given !== node.token) return nodes.has(given) ? "repeated" : "rotated";
  if (members.has("access_token")) return "kept";
  return members.get("error") === "invalid_grant" && wasRotated(node) ? "reused" : "refused";
}

function note(nodes: Nodes, exchange: Exchange, message: number): void {
  const members = new Map(membersOf(exchange.answer));
  const given = members.get("refresh_token");
  const rule = exchange.checks.find(({ passed }) => !passed)?.rule ?? null;
  const { query, form } = exchange;
  const presented = valueOf("refresh_token", form, query);
  if (presented !== null && valueOf("grant_type", form, query) === "refresh_token") {
    const node = memberOf(nodes, presented, null);
    const outcome = outcomeOf(node, given, nodes, members);
    node.uses.push({ message, outcome, rule });
    if (outcome === "rotated") node.children.push(memberOf(nodes, given!, message));
  } else if (given !== undefined && exchange.method === "POST") {
    memberOf(nodes, given, message);
  }
  const revoked = nodes.get(valueOf("token", form, query) ?? "");
  if (revoked !== undefined && exchange.status === 200 && exchange.path.endsWith("/revoke"))
    revoked.uses.push({ message, outcome: "revoked", rule });
}

function all(node: FamilyNode): FamilyNode[] {
  return [node, ...node.children.flatMap(all)];
}

/** The family that a refresh token belongs to, as the messages of its run tell it, in order; null when they do not know it. */
export function familyOf(token: string, messages: readonly Exchange[]): Family | null {
  const nodes: Nodes = new Map();
  for (const [at, exchange] of messages.entries()) note(nodes, exchange, at + 1);
  const children = new Set([...nodes.values()].flatMap((node) => node.children));
  const roots = [...nodes.values()].filter((node) => !children.has(node));
  const root = roots.find((one) => all(one).some((node) => node.token === token));
  if (root === undefined) return null;
  const uses = all(root).flatMap((node) => node.uses);
  const ends = uses
    .filter(({ outcome }) => outcome === "reused" || outcome === "revoked")
    .map(({ message }) => message);
  return { root, endedBy: ends.length === 0 ? null : Math.min(...ends) };
}
