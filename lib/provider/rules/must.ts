// A refusal in the protocol's own words, and the one-line form of a requirement.
import { rules, type RuleId } from "@/lib/provider/refusals/registry";
import type { ErrorCode } from "@/lib/provider/refusals/rule";
import { noteCheck } from "@/lib/trace/exchange";

/**
 * What a rule saw. `received` and `expected` are shown to the client's owner, so they are never a credential;
 * what stands in the rule's sentence (`expected`, `parameter`, `limit`, `requestId`) is sent to everybody.
 */
export type Details = {
  received?: string | null;
  expected?: string;
  parameter?: string;
  limit?: number;
  requestId?: string;
};

function fillIn(sentence: string, details: Details): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: keyof Details) => String(details[name] ?? ""));
}

/** The client that a refusal is about; its owner may read what was received. */
type ConcernedClient = { clientId: string; ownerUid: number | null };

/** A broken rule: the caller is told `code`, `description` and the rule's page; only the log gets the `cause`. */
export class OAuthError extends Error {
  readonly code: ErrorCode;
  readonly description: string;
  concerns: ConcernedClient | null = null;

  constructor(
    readonly rule: RuleId,
    readonly details: Details = {},
    options?: { cause: unknown },
  ) {
    const { code, says } = rules[rule];
    const description = fillIn(says, details);
    super(`${code}: ${description}`, options);
    noteCheck(rule, rules[rule], false);
    this.code = code;
    this.description = description;
  }
}

/** What somebody sent, as text for `received`: String() would stumble over {"toString": 1}, which is JSON like any other. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
}

/** Throws the OAuthError of this rule unless the condition holds. */
export function must(condition: unknown, rule: RuleId, details?: Details): asserts condition {
  if (!condition) throw new OAuthError(rule, details);
  noteCheck(rule, rules[rule], true);
}
