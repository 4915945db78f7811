// Credentials reach the store as hashes only. A generated secret has full entropy,
// so one SHA-256 is enough; passwords, which people choose, go through bcrypt instead.
import { createHmac, hash, timingSafeEqual } from "node:crypto";
import { takeRandomBytes } from "@/lib/random-bytes";

declare const proof: unique symbol;

/** The SHA-256 of a generated secret, base64url; the only form in which the store takes one. */
export type TokenHash = string & { readonly [proof]: "TokenHash" };

/** Makes a secret of 256 random bits, as 43 base64url characters (RFC 6749 §10.10). */
export function makeSecret(): string {
  return takeRandomBytes(32).toString("base64url");
}

/** Hashes a generated secret. */
export function hashSecret(secret: string): TokenHash {
  return hash("sha256", secret, "base64url") as TokenHash;
}

/** Hashes what is too short for a bare hash: without the key, all that it could be are soon tried (HMAC-SHA-256). */
export function hashWithKey(key: Buffer, text: string): TokenHash {
  return createHmac("sha256", key).update(text).digest("base64url") as TokenHash;
}

/** Tells in constant time whether `secret` is the one behind `hash`. */
export function matchesHash(secret: string, hash: TokenHash): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(hash));
}
