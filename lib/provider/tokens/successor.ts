// The answer of a rotation, kept so that only who holds the retired refresh token can read it again.
import { hash } from "node:crypto";
import { seal, unseal } from "@/lib/sealing";
import type { TokenPair } from "./token-response";

/** A hash is a key here: the token has 256 random bits, and the row of the token has another hash of its secret alone. */
function keyOf(retiredToken: string): Buffer {
  return hash("sha256", `successor of ${retiredToken}`, "buffer");
}

/** Seals the new pair under the retired refresh token. */
export function sealSuccessor(retiredToken: string, { accessToken, ...pair }: TokenPair): string {
  const { issuedAt, expiresAt } = accessToken;
  const moments = { issuedAt: issuedAt.getTime(), expiresAt: expiresAt.getTime() };
  return seal(keyOf(retiredToken), JSON.stringify({ ...pair, accessToken: { ...accessToken, ...moments } }));
}

/** Opens what sealSuccessor made; throws for any other refresh token. */
export function openSuccessor(retiredToken: string, sealed: string): TokenPair {
  const { accessToken, ...pair } = JSON.parse(unseal(keyOf(retiredToken), sealed)) as TokenPair;
  const { issuedAt, expiresAt } = accessToken; // numbers in JSON
  return {
    ...pair,
    accessToken: { ...accessToken, issuedAt: new Date(issuedAt), expiresAt: new Date(expiresAt) },
  };
}
