// A token as the page shows it, in words.
import type { FoundToken, Place } from "@/lib/inspector/tokens/find";
import type { FamilyNode, Use } from "@/lib/inspector/tokens/family";
import type { Introspection } from "@/lib/inspector/tokens/introspect";
import type { Jwt, Signature } from "@/lib/inspector/tokens/jwt";
import { momentText, requirementSections, textOf, type Requirement } from "@/lib/inspector/tokens/requirements";
import { claimText } from "@/lib/inspector/tokens/claims";
import { requirementText } from "@/lib/inspector/messages/token-requirements";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { Locale } from "@/lib/locale";
import { specificationLink } from "@/lib/specification-link";

export type RequirementView = Pick<Requirement, "name" | "claim" | "holds" | "expected" | "found" | "origin"> & {
  says: string;
  section: string;
  link: string | null;
};

/** `value` is null for a claim that is required and not there; `time` words a moment, as seen from now. */
export type ClaimView = {
  name: string;
  value: string | null;
  meaning: string | null;
  time: string | null;
  requirements: RequirementView[];
};

/** Who holds a JWT to its requirements. */
export type Receiver = "site-a" | "client" | "provider" | "api";

export type JwtView = {
  parts: Jwt["parts"];
  header: ClaimView[];
  payload: ClaimView[];
  signature: { state: Signature; key: string; keysAt: string | null; requirements: RequirementView[] };
  /** Null when nobody here requires anything of it. */
  receiver: Receiver | null;
};

export type OpaqueView = { outcome: Introspection["outcome"] | "handle" | "no-provider"; claims: ClaimView[] };

export type FamilyNodeView = {
  label: string;
  givenBy: number | null;
  isThis: boolean;
  uses: Use[];
  children: FamilyNodeView[];
};

export type TokenView = Pick<FoundToken, "name" | "value"> & {
  place: Place;
  meaning: string | null;
  jwt: JwtView | null;
  opaque: OpaqueView | null;
  family: { root: FamilyNodeView; endedBy: number | null } | null;
};

const moments = new Set(["exp", "iat", "nbf", "auth_time", "updated_at"]);

/** Words a claim that is a moment: when, and how long ago or from now; null for every other one. */
function timeOf(name: string, value: unknown, locale: Locale): string | null {
  const moment = moments.has(name) ? momentText(value) : null;
  if (moment === null) return null;
  const text = tokensText[locale];
  const seconds = Math.round(Number(value) - Date.now() / 1_000);
  return `${moment} · ${name === "exp" ? text.expires(seconds) : text.ago(seconds)}`;
}

/** Words the requirements of one claim. */
export function wordRequirements(
  requirements: readonly Requirement[],
  claim: string,
  locale: Locale,
): RequirementView[] {
  return requirements
    .filter((one) => one.claim === claim)
    .map(({ name, holds, expected, found, origin }) => {
      const section = requirementSections[name];
      const link = specificationLink(section);
      return { name, claim, holds, expected, found, origin, says: requirementText[locale][name], section, link };
    });
}

/** Words the members of a token, and those of `missing` that are required and not there. */
export function wordClaims(
  members: Record<string, unknown>,
  requirements: readonly Requirement[],
  locale: Locale,
  missing: readonly string[] = [],
): ClaimView[] {
  const names = new Set([...Object.keys(members), ...missing]);
  return [...names].map((name) => ({
    name,
    value: textOf(members[name]),
    meaning: claimText[locale][name] ?? null,
    time: timeOf(name, members[name], locale),
    requirements: wordRequirements(requirements, name, locale),
  }));
}

/** A family with short names for its tokens; `token` is the one that the message carries. */
export function wordFamily({ token: own, givenBy, uses, children }: FamilyNode, token: string): FamilyNodeView {
  return {
    label: own.length > 16 ? `${own.slice(0, 12)}…` : own,
    givenBy,
    isThis: own === token,
    uses,
    children: children.map((child) => wordFamily(child, token)),
  };
}
