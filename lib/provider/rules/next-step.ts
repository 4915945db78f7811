// What a valid authorization request waits for: OpenID Connect Core §3.1.2.3, §3.1.2.4 and §3.1.2.6.
// https://openid.net/specs/openid-connect-core-1_0.html#Authenticates
import type { RuleId } from "@/lib/provider/refusals/registry";
import type { AuthorizationRequest } from "./authorization-request";
import { scopeToConsent } from "./claims-request";
import { isUnprovenAddress } from "./redirect-uri";
import { missingScopes, type Scope } from "./scope";

/** Why the session will not do: nobody is signed in, another is meant, it must be proved again, or chosen. */
export type SignInReason = "nobody" | "other" | "again" | "choose";

export type NextStep =
  | { step: "sign-in"; because: SignInReason }
  | { step: "consent" }
  | { step: "respond" }
  | { step: "refuse"; rule: RuleId };

export type Situation = {
  request: AuthorizationRequest;
  requestedAt: Date;
  clientType: "confidential" | "public";
  /** Whoever is signed in; `subject` is their `sub` for this client. */
  session: { authenticatedAt: Date; subject: string } | null;
  consented: Scope[];
};

/** Why this session is not enough (`id_token_hint`, `prompt`, `max_age`), or null; signing in after the request settles the latter two. */
function whyNotThisSession({ request, requestedAt, session }: Situation): SignInReason | null {
  if (session === null) return "nobody";
  if (request.hintedSubject !== null && request.hintedSubject !== session.subject) return "other";
  if (session.authenticatedAt >= requestedAt) return null;
  const age = (requestedAt.getTime() - session.authenticatedAt.getTime()) / 1_000;
  const isTooOld = request.maxAge !== null && (request.maxAge === 0 || age > request.maxAge);
  if (isTooOld || request.prompt.includes("login")) return "again";
  return request.prompt.includes("select_account") ? "choose" : null;
}

/** RFC 8252 §8.6 – Anyone can run a program that names a public client's loopback address or scheme, so it never passes silently. */
function mustAskConsent({ request, clientType, consented }: Situation): boolean {
  const asked = scopeToConsent(request.scope, request.claims);
  const unproven = clientType === "public" && isUnprovenAddress(request.redirectUri);
  return unproven || request.prompt.includes("consent") || missingScopes(asked, consented).length > 0;
}

/** OpenID Connect Core §3.1.2.2 – Who signed in for this very request and is not the one it names gets no second try. */
function isFinallySomebodyElse({ requestedAt, session }: Situation): boolean {
  return session !== null && session.authenticatedAt >= requestedAt;
}

/** Decides the next step of a request from the request, the session and the remembered consent alone. */
export function decideNextStep(situation: Situation): NextStep {
  const silent = situation.request.prompt.includes("none");
  const because = whyNotThisSession(situation);
  if (because === "other" && (silent || isFinallySomebodyElse(situation)))
    return { step: "refuse", rule: "hinted-user-required" };
  if (because !== null) return silent ? { step: "refuse", rule: "login-required" } : { step: "sign-in", because };
  if (mustAskConsent(situation)) return silent ? { step: "refuse", rule: "consent-required" } : { step: "consent" };
  return { step: "respond" };
}
