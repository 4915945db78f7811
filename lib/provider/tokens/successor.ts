// The pair that a rotation gives, so that who holds the retired refresh token can be given the very same again, and nobody
// else: its secrets are made from that token, a salt that the store keeps, and a key that it does not.
import { createHmac } from "node:crypto";
import type { Scope } from "@/lib/provider/rules/scope";
import type { NewTokens, TokenIds } from "@/lib/provider/store/grant-store";
import { takeRandomBytes } from "@/lib/random-bytes";
import { deriveKey } from "@/lib/sealing";
import { accessTokenHandle } from "./access-token";
import { makeHandle } from "./handle";
import type { TokenPair, TokenSecrets } from "./token-response";

/** What the store keeps of a pair beside its rows; `expiresAt` is in milliseconds since 1970. */
type Note = TokenIds & {
  salt: string;
  scope: Scope[];
  accessToken: { scope: Scope[]; audience: string[]; expiresAt: number };
};

/** Makes a salt of 128 random bits. */
export function makeSalt(): string {
  return takeRandomBytes(16).toString("base64url");
}

/** The secrets of the successors of a refresh token (HMAC-SHA-512, a half for each). */
export function successorSecrets(retiredToken: string, salt: string): TokenSecrets {
  const key = deriveKey("successors of refresh tokens");
  const both = createHmac("sha512", key).update(`${salt}.${retiredToken}`).digest();
  return { access: both.subarray(0, 32).toString("base64url"), refresh: both.subarray(32).toString("base64url") };
}

/** Words what makes the pair again for who holds the retired refresh token, and tells nobody a secret. */
export function noteSuccessor(salt: string, scope: Scope[], token: NewTokens["accessToken"], ids: TokenIds): string {
  const accessToken = { scope: token.scope, audience: token.audience, expiresAt: token.expiresAt.getTime() };
  const note: Note = { salt, accessTokenId: ids.accessTokenId, refreshTokenId: ids.refreshTokenId, scope, accessToken };
  return JSON.stringify(note);
}

/** Makes the pair again that was given at `issuedAt`. */
export function repeatSuccessor(retiredToken: string, note: string, issuedAt: Date): TokenPair {
  const { salt, accessTokenId, refreshTokenId, scope, accessToken } = JSON.parse(note) as Note;
  const { access, refresh } = successorSecrets(retiredToken, salt);
  const handle = accessTokenHandle(accessToken.audience, accessTokenId, access);
  return {
    scope,
    accessToken: { ...accessToken, handle, issuedAt, expiresAt: new Date(accessToken.expiresAt) },
    refreshToken: refreshTokenId === null ? null : makeHandle("refresh", refreshTokenId, refresh),
  };
}
