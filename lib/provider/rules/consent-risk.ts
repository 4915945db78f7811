// The one thing that a consent page warns of, if anything: RFC 6819 §5.2.4, RFC 7591 §5.
// https://www.rfc-editor.org/rfc/rfc6819#section-5.2.4
import type { Client } from "@/lib/provider/store/store";
import { isUnprovenAddress } from "./redirect-uri";
import type { Scope } from "./scope";

/** By how much it matters, the first that holds is said. */
export type ConsentRisk = "any_program" | "registered_itself" | "new_and_broad";

const newFor = 7 * 86_400_000;
const narrow: readonly Scope[] = ["openid", "profile", "email"];

/**
 * RFC 7591 §5 – A client that registered itself chose its name, and nobody looked: an attacker's is called whatever
 * people trust. RFC 8252 §8.6 – Who listens on a person's own computer is unproven as well. Null when nothing stands out.
 */
export function consentRisk(
  client: Pick<Client, "type" | "registeredBy" | "ownerUid" | "createdAt">,
  request: { redirectUri: string; scope: readonly Scope[]; userUid: number },
  now: Date,
): ConsentRisk | null {
  if (client.type === "public" && isUnprovenAddress(request.redirectUri)) return "any_program";
  if (client.registeredBy === "itself") return "registered_itself";
  if (client.registeredBy === "operator" || client.ownerUid === request.userUid) return null;
  const isNew = now.getTime() - client.createdAt.getTime() < newFor;
  const isBroad = request.scope.some((one) => !narrow.includes(one));
  return isNew && isBroad ? "new_and_broad" : null;
}
