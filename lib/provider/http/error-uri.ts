// Where a refusal is explained: the `error_uri` of RFC 6749 §4.1.2.1 and §5.2.
// https://www.rfc-editor.org/rfc/rfc6749#section-5.2
import { address } from "@/lib/provider/config";
import { orElse, type Awaitable } from "@/lib/awaitable";
import { sealEvidence } from "@/lib/provider/refusals/evidence";
import { OAuthError } from "@/lib/provider/rules/must";
import type { Client } from "@/lib/provider/store/store";

/** Runs what follows once the client is known: its owner may read what a refusal received. */
export function concerning<Answer>(client: Client, answer: () => Awaitable<Answer>): Awaitable<Answer> {
  return orElse(answer, (thrown) => {
    if (thrown instanceof OAuthError) thrown.concerns = client;
    throw thrown;
  });
}

/** The address of the rule's page, with the sealed evidence where the client has an owner. */
export function errorUri({ rule, details: { received, expected }, concerns }: OAuthError): string {
  const page = address(`/provider/errors/${rule}`);
  if (!concerns || concerns.ownerUid === null || (received === undefined && expected === undefined)) return page;
  const { ownerUid, clientId } = concerns;
  const seen = { ownerUid, clientId, rule, received: received ?? null, expected: expected ?? null };
  return `${page}?seen=${sealEvidence(seen, new Date())}`;
}
