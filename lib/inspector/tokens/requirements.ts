// What a receiver requires of a JWT, each with the section that says so. A requirement is judged as at the moment when the
// token arrived, so that an old login reads as it was.
import type { Origin } from "@/lib/inspector/origins";

const core = "OpenID Connect Core §3.1.3.7";
const logout = "Back-Channel Logout §2.6";

/** Where each requirement stands. */
export const requirementSections = {
  "id-token-signature": core,
  "id-token-alg": core,
  "id-token-iss": core,
  "id-token-aud": core,
  "id-token-azp": core,
  "id-token-exp": core,
  "id-token-iat": core,
  "id-token-nonce": core,
  "id-token-auth-time": core,
  "id-token-sub": "OpenID Connect Core §2",
  "id-token-at-hash": "OpenID Connect Core §3.1.3.8",
  "id-token-c-hash": "OpenID Connect Core §3.3.2.10",
  "refreshed-sub": "OpenID Connect Core §12.2",
  "refreshed-nonce": "OpenID Connect Core §12.2",
  "logout-token-signature": logout,
  "logout-token-alg": logout,
  "logout-token-typ": "Back-Channel Logout §2.4",
  "logout-token-iss": logout,
  "logout-token-aud": logout,
  "logout-token-exp": logout,
  "logout-token-iat": logout,
  "logout-token-subject": logout,
  "logout-token-events": logout,
  "logout-token-no-nonce": logout,
  "logout-token-jti": "Back-Channel Logout §2.4",
  "hint-signature": "OpenID Connect Core §3.1.2.1",
  "hint-iss": "OpenID Connect Core §3.1.2.1",
  "access-token-signature": "RFC 9068 §4",
  "access-token-typ": "RFC 9068 §4",
  "access-token-iss": "RFC 9068 §4",
  "access-token-exp": "RFC 9068 §4",
  "assertion-iss": "RFC 7523 §3",
  "assertion-sub": "RFC 7523 §3",
  "assertion-aud": "RFC 7523 §3",
  "assertion-exp": "RFC 7523 §3",
} as const;

export type RequirementName = keyof typeof requirementSections;

/**
 * A requirement of one claim, or of `alg`, `typ` or the `signature`. `holds` is null when it could not be judged;
 * `expected` and `found` are null for nothing.
 */
export type Requirement = {
  name: RequirementName;
  claim: string;
  holds: boolean | null;
  expected: string | null;
  found: string | null;
  /** Where the expected value came from. */
  origin: Origin | null;
};

/** How far two clocks may be apart (seconds). */
export const tolerance = 10;

/** A value as a text; null for none. */
export function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Requires the claim to be the very text `expected`; null, which is not known, is not judged. */
export function same(
  name: RequirementName,
  claim: string,
  value: unknown,
  expected: string | null,
  origin: Origin | null = null,
): Requirement {
  const holds = expected === null ? null : value === expected;
  return { name, claim, holds, expected, found: textOf(value), origin };
}

/** Requires one of `aud` to be `expected` (RFC 7519 §4.1.3). */
export function includes(name: RequirementName, aud: unknown, expected: string | null): Requirement {
  const holds = expected === null ? null : [aud].flat().includes(expected);
  return { name, claim: "aud", holds, expected, found: textOf(aud), origin: null };
}

/** Words a moment in seconds since 1970, in UTC; null for what is no moment. */
export function momentText(seconds: unknown): string | null {
  if (typeof seconds !== "number" || !(Math.abs(seconds) < 8.64e12)) return null;
  return new Date(seconds * 1_000).toISOString().slice(0, 19).replace("T", " ") + " UTC";
}

/** Requires a claim to be a moment after `after`, or from `least` to `most` (seconds since 1970). */
export function within(
  name: RequirementName,
  claim: string,
  value: unknown,
  { after = -Infinity, least = -Infinity, most = Infinity }: { after?: number; least?: number; most?: number },
): Requirement {
  const holds = typeof value === "number" && value > after && value >= least && value <= most;
  const bounds = [
    after > -Infinity && `> ${momentText(after)}`,
    least > -Infinity && `≥ ${momentText(least)}`,
    most < Infinity && `≤ ${momentText(most)}`,
  ];
  return {
    ...{ name, claim, holds, origin: null },
    expected: bounds.filter(Boolean).join(", "),
    found: momentText(value) ?? textOf(value),
  };
}
