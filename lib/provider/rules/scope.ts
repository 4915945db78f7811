// Scopes: what a client may ask for (RFC 6749 §3.3, OpenID Connect Core §5.4).
// https://www.rfc-editor.org/rfc/rfc6749#section-3.3
import { must } from "./must";

/** Every scope that this server knows, in the order in which people are shown them. */
export const scopes = ["openid", "profile", "email", "address", "phone", "read", "offline_access"] as const;

export type Scope = (typeof scopes)[number];

const longestScope = 1_000;
const defaultScope: Scope[] = ["read"];

/** Keeps the known scopes of a list, each once and in our order. */
export function knownScopes(names: readonly string[]): Scope[] {
  return scopes.filter((scope) => names.includes(scope));
}

/** RFC 6749 §3.3 – Reads a requested scope; unknown values are left out, as OpenID Connect Core §3.1.2.1 asks. */
export function readRequestedScope(value: string | undefined): Scope[] {
  if (value === undefined) return defaultScope;
  must(value.length <= longestScope, "scope-length", { limit: longestScope });
  must(/^[\x21\x23-\x5B\x5D-\x7E]+( +[\x21\x23-\x5B\x5D-\x7E]+)*$/.test(value), "scope-characters");
  const known = knownScopes(value.split(" "));
  must(known.length > 0, "scope-known", { received: value, expected: scopes.join(", ") });
  return known;
}

/** RFC 6749 §4.4 – A client that stands for itself has no person whose data a scope could open. */
export function readClientScope(value: string | undefined): Scope[] {
  const requested = readRequestedScope(value);
  must(
    requested.every((scope) => scope === "read"),
    "scope-without-user",
    { received: value, expected: "read" },
  );
  return requested;
}

/** RFC 6749 §4.2.2, OpenID Connect Core §3 – The retired grants give an access token alone: no scope may promise more. */
export function mustBeAccessAlone(scope: Scope[]): void {
  must(!scope.includes("openid") && !scope.includes("offline_access"), "scope-access-alone", {
    received: scope.join(" "),
    expected: "profile, email, read",
  });
}

/** RFC 6749 §6 – A refresh may ask for less, never for more: a stolen refresh token gains nothing. */
export function narrowScope(value: string | undefined, granted: Scope[]): Scope[] {
  if (value === undefined) return granted;
  const requested = readRequestedScope(value);
  must(
    value.split(" ").every((name) => granted.includes(name as Scope)),
    "scope-never-wider",
    { received: value, expected: granted.join(" ") },
  );
  return requested;
}

/** The scopes of `requested` that `granted` lacks. */
export function missingScopes(requested: Scope[], granted: Scope[]): Scope[] {
  return requested.filter((scope) => !granted.includes(scope));
}
