// What a valid authorization request waits for: OpenID Connect Core §3.1.2.3, §3.1.2.4 and §3.1.2.6.
// https://openid.net/specs/openid-connect-core-1_0.html#Authenticates
import type { AuthorizationRequest } from "./authorization-request";
import { isUnprovenAddress } from "./redirect-uri";
import { missingScopes, type Scope } from "./scope";

export type NextStep =
  | { step: "sign-in" }
  | { step: "consent" }
  | { step: "respond" }
  | { step: "refuse"; rule: "login-required" | "consent-required" };

export type Situation = {
  request: AuthorizationRequest;
  requestedAt: Date;
  clientType: "confidential" | "public";
  session: { authenticatedAt: Date } | null;
  consented: Scope[];
};

/** Whether the person must prove again who they are (`prompt=login`, `max_age`); signing in after the request settles it. */
function mustSignInAgain({ request, requestedAt, session }: Situation): boolean {
  if (session === null) return true;
  if (session.authenticatedAt >= requestedAt) return false;
  const age = (requestedAt.getTime() - session.authenticatedAt.getTime()) / 1_000;
  const asked = request.prompt.includes("login") || request.prompt.includes("select_account");
  return asked || (request.maxAge !== null && (request.maxAge === 0 || age > request.maxAge));
}

/** RFC 8252 §8.6 – Anyone can run a program that names a public client's loopback address or scheme, so it never passes silently. */
function mustAskConsent({ request, clientType, consented }: Situation): boolean {
  const unproven = clientType === "public" && isUnprovenAddress(request.redirectUri);
  return unproven || request.prompt.includes("consent") || missingScopes(request.scope, consented).length > 0;
}

/** Decides the next step of a request from the request, the session and the remembered consent alone. */
export function decideNextStep(situation: Situation): NextStep {
  const silent = situation.request.prompt.includes("none");
  if (mustSignInAgain(situation)) {
    return silent ? { step: "refuse", rule: "login-required" } : { step: "sign-in" };
  }
  if (mustAskConsent(situation)) {
    return silent ? { step: "refuse", rule: "consent-required" } : { step: "consent" };
  }
  return { step: "respond" };
}
