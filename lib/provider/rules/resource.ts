// Resource indicators: where an access token may be used (RFC 8707 §2).
// https://www.rfc-editor.org/rfc/rfc8707#section-2
import { must } from "./must";
import type { Scope } from "./scope";

/** A resource for which this server gives tokens, and the scopes that mean something there. */
export type KnownResource = { address: string; scopes: readonly Scope[] };

const mostResources = 10;

/** RFC 8707 §2 – An absolute URI without a fragment. */
function isResourceUri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[\x21-\x7E]+$/i.test(value) && !value.includes("#") && URL.canParse(value);
}

/** RFC 8707 §2 – Reads the resources of a request, each once; compared exactly, or a token could reach a neighbour. */
export function readResources(values: readonly string[], known: readonly KnownResource[]): string[] {
  const addresses = known.map(({ address }) => address);
  const expected = addresses.join(", ");
  must(values.length <= mostResources, "resource-too-many", { limit: mostResources });
  for (const received of values) {
    must(isResourceUri(received), "resource-absolute", { received, expected });
    must(addresses.includes(received), "resource-known", { received, expected });
  }
  return [...new Set(values)];
}

/** RFC 8707 §2.2 – A token request may name fewer resources than were granted, never others: what was not asked of the person stays closed. */
export function narrowResources(
  values: readonly string[],
  granted: string[],
  known: readonly KnownResource[],
): string[] {
  const requested = readResources(values, known);
  for (const received of requested)
    must(granted.includes(received), "resource-granted", { received, expected: granted.join(", ") });
  return requested.length === 0 ? granted : requested;
}

/** Whether two lists name the same resources, in any order. */
export function sameResources(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((resource) => other.includes(resource));
}

/** RFC 9068 §2.2.3 – Of the granted scope, what means something at these resources; all of it when none is named. */
export function scopeAt(resources: readonly string[], scope: Scope[], known: readonly KnownResource[]): Scope[] {
  if (resources.length === 0) return scope;
  const opened = known.filter(({ address }) => resources.includes(address)).flatMap(({ scopes }) => scopes);
  const meant = scope.filter((one) => opened.includes(one));
  must(meant.length > 0, "resource-scope", { received: scope.join(" "), expected: opened.join(", ") });
  return meant;
}
