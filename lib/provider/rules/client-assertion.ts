// What a client's assertion must say: RFC 7523 §3 with RFC 10070 §4, OpenID Connect Core §9.
// https://www.rfc-editor.org/rfc/rfc7523#section-3
import { assertionAlgorithms, type AssertionAlgorithm } from "./client-keys";
import { asText, must } from "./must";

/** A JWT that was taken apart; nothing of it is proved. */
export type Assertion = { header: Record<string, unknown>; claims: Record<string, unknown> };

/** Whom it must be from and for; `algorithm` is the one that the client registered, null for any. */
type Expected = { clientId: string; issuer: string; algorithm: string | null };

const longestLifetime = 300;
const clockSkew = 60;
const longestIdentifier = 255;

/** What is left to prove: that the signature is the client's, and that the identifier is new. */
export type CheckedAssertion = {
  algorithm: AssertionAlgorithm;
  kid: string | undefined;
  identifier: string;
  expiresAt: Date;
};

/** Checks everything but signature and reuse; throws an OAuthError. */
export function checkClientAssertion({ header, claims }: Assertion, expected: Expected, now: Date): CheckedAssertion {
  const algorithm = checkHeader(header, expected.algorithm);
  const { aud, exp, nbf, iat, jti } = claims;
  subjectOf(claims, expected.clientId);
  // RFC 10070 §4 – The issuer alone. With a list, or an endpoint's address, an assertion made for one server could be
  // used at another that had the client sign for both.
  const audience = { received: JSON.stringify(aud) ?? null, expected: expected.issuer };
  must(aud === expected.issuer, "client-assertion-audience", audience);
  const seconds = now.getTime() / 1_000;
  const times = (value: unknown) => ({ received: asText(value), expected: `now: ${Math.floor(seconds)}` });
  must(isTime(exp) && exp > seconds, "client-assertion-expiry", times(exp));
  // OpenID Connect Core §9 – Short lives: what was copied from a log is of use for minutes at most.
  must(exp <= seconds + longestLifetime, "client-assertion-lifetime", { ...times(exp), limit: longestLifetime });
  for (const time of [nbf, iat].filter((one) => one !== undefined))
    must(isTime(time) && time <= seconds + clockSkew, "client-assertion-not-early", times(time));
  const isIdentifier = typeof jti === "string" && jti.length > 0 && jti.length <= longestIdentifier;
  must(isIdentifier, "client-assertion-identifier", { limit: longestIdentifier });
  return {
    algorithm,
    kid: header.kid === undefined ? undefined : asText(header.kid),
    identifier: jti,
    expiresAt: new Date(exp * 1_000),
  };
}

/** The client that an assertion names: its own sender, which is `clientId` once that is known; throws an OAuthError. */
export function subjectOf({ iss, sub }: Assertion["claims"], clientId?: string): string {
  const isIts = clientId === undefined || (iss === clientId && sub === clientId);
  const who = { received: `${asText(iss)}, ${asText(sub)}`, expected: clientId };
  must(typeof sub === "string" && sub !== "" && isIts, "client-assertion-subject", who);
  return sub;
}

/** RFC 8725 §3.1 – The server chooses the algorithm. jku, x5u, jwk and x5c, where a sender brings its own key, are not read. */
function checkHeader({ alg, crit, typ }: Assertion["header"], registered: string | null): AssertionAlgorithm {
  must(crit === undefined, "client-assertion-critical");
  const kind =
    typ === undefined
      ? "jwt"
      : asText(typ)
          .toLowerCase()
          .replace(/^application\//, "");
  must(["jwt", "client-authentication+jwt"].includes(kind), "client-assertion-kind", { received: kind });
  const allowed = assertionAlgorithms.filter((one) => one === (registered ?? one));
  const known = allowed.find((one) => one === alg);
  must(known, "client-assertion-algorithm", { received: asText(alg), expected: allowed.join(", ") });
  return known;
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 && value < 2 ** 40;
}
