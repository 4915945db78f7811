// What a client requires of an ID Token before it believes it: OpenID Connect Core §3.1.3.7, §12.2 for a refreshed one.
// https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
import { createHash } from "node:crypto";
import type { Jwt, Signature } from "@/lib/inspector/tokens/jwt";
import type { Occasion } from "@/lib/inspector/tokens/occasion";
import type { Provider } from "@/lib/inspector/tokens/provider";
import {
  includes,
  same,
  textOf,
  tolerance,
  within,
  type Requirement,
  type RequirementName,
} from "@/lib/inspector/tokens/requirements";

/** A JWT with all that its receiver can hold it against. */
export type Presented = { jwt: Jwt; signature: Signature; provider: Provider; occasion: Occasion };

/** How long ago an ID Token may have been made when it arrives (seconds); the specification leaves it to the client. */
const oldest = 600;

/** Requires a signature by one of B's published keys; with an algorithm that has none, there is nothing to look at. */
export function signedByProvider(name: RequirementName, { jwt, signature, provider }: Presented): Requirement {
  const holds = { verified: true, wrong: false, "unknown-key": false, unsigned: null, unchecked: null }[signature];
  return { name, claim: "signature", holds, expected: provider.jwksUri, found: textOf(jwt.header.kid), origin: null };
}

/** Requires the algorithm that the client registered, or one that B names; never none. */
export function rightAlgorithm(name: RequirementName, { jwt, provider, occasion }: Presented): Requirement {
  const algorithms = (occasion.algorithm === null ? provider.algorithms : [occasion.algorithm]).filter(
    (one) => one !== "none",
  );
  const found = textOf(jwt.header.alg);
  return {
    ...{ name, claim: "alg", found, origin: null },
    holds: algorithms.includes(found ?? ""),
    expected: algorithms.join(", "),
  };
}

/** Core §3.1.3.6 – The left half of a hash; which, the signature's algorithm tells (for Ed25519 it is SHA-512). */
function leftHalf(value: string, algorithm: unknown): string {
  const bits = algorithm === "EdDSA" ? "512" : (/\d{3}$/.exec(String(algorithm))?.[0] ?? "256");
  const digest = createHash(`sha${bits}`).update(value).digest();
  return digest.subarray(0, digest.length / 2).toString("base64url");
}

function hashes({ jwt: { header, payload }, occasion }: Presented): Requirement[] {
  const expected = (value: string | null) => (value === null ? null : leftHalf(value, header.alg));
  return [
    ...("at_hash" in payload
      ? [same("id-token-at-hash", "at_hash", payload.at_hash, expected(occasion.accessToken))]
      : []),
    ...("c_hash" in payload ? [same("id-token-c-hash", "c_hash", payload.c_hash, expected(occasion.code))] : []),
  ];
}

/** What ties the token to the request: the nonce, and how long ago the person may have signed in. */
function asAsked({ jwt: { payload }, occasion: { asked, before, moment } }: Presented): Requirement[] {
  const origin = asked && { message: asked.message, name: "nonce" };
  const nonce = asked?.nonce ?? null;
  const required: Requirement[] = [];
  if (before !== null) {
    required.push(
      same("refreshed-sub", "sub", payload.sub, textOf(before.sub), { message: before.message, name: "id_token" }),
    );
    if ("nonce" in payload) required.push(same("refreshed-nonce", "nonce", payload.nonce, nonce, origin));
  } else if (nonce !== null) {
    required.push(same("id-token-nonce", "nonce", payload.nonce, nonce, origin));
  }
  if (asked !== null && asked.maxAge !== null && before === null) {
    const least = Math.floor(moment / 1_000) - asked.maxAge - tolerance;
    required.push(within("id-token-auth-time", "auth_time", payload.auth_time, { least }));
  }
  return required;
}

/** Every requirement that applies to an ID Token, in the order of the specification. */
export function requireOfIdToken(presented: Presented): Requirement[] {
  const { jwt, provider, occasion } = presented;
  const { iss, sub, aud, azp, exp, iat } = jwt.payload;
  const now = Math.floor(occasion.moment / 1_000);
  const isForSeveral = [aud].flat().length > 1 || azp !== undefined;
  const names = typeof sub === "string" && sub !== "" && sub.length <= 255;
  return [
    signedByProvider("id-token-signature", presented),
    rightAlgorithm("id-token-alg", presented),
    same("id-token-iss", "iss", iss, provider.issuer),
    { name: "id-token-sub", claim: "sub", holds: names, expected: null, found: textOf(sub), origin: null },
    includes("id-token-aud", aud, occasion.clientId),
    ...(isForSeveral ? [same("id-token-azp", "azp", azp, occasion.clientId)] : []),
    within("id-token-exp", "exp", exp, { after: now }),
    within("id-token-iat", "iat", iat, { least: now - oldest, most: now + tolerance }),
    ...asAsked(presented),
    ...hashes(presented),
  ];
}
