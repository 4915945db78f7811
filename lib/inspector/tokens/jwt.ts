// A JWT taken apart, and its signature looked at: RFC 7519 §7.2, RFC 7515 §5.2.
// https://www.rfc-editor.org/rfc/rfc7519#section-7.2
import { base64url, compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from "jose";

type Members = Record<string, unknown>;

/** Its parts as they stand in the token, and the two that can be read. */
export type Jwt = { parts: [header: string, payload: string, signature: string]; header: Members; payload: Members };

/** `unsigned` says `alg` none; `unchecked` needs a secret that only the two sides have, or keys that could not be had. */
export type Signature = "verified" | "wrong" | "unknown-key" | "unsigned" | "unchecked";

function readPart(part: string): Members | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(base64url.decode(part)));
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Members) : null;
  } catch {
    return null;
  }
}

/** Takes a compact JWS of claims apart; null for anything else. Believes nothing. */
export function decode(token: string): Jwt | null {
  const [first, second, third, ...more] = token.split(".");
  if (first === undefined || second === undefined || third === undefined || more.length > 0) return null;
  const [header, payload] = [readPart(first), readPart(second)];
  if (header === null || payload === null || typeof header.alg !== "string") return null;
  return { parts: [first, second, third], header, payload };
}

/** Holds a signature against published keys (RFC 7517 §5), null when there are none; says nothing of the claims. */
export async function verifySignature({ parts, header }: Jwt, keys: JSONWebKeySet | null): Promise<Signature> {
  if (header.alg === "none") return "unsigned";
  if (keys === null) return "unchecked";
  try {
    await compactVerify(parts.join("."), createLocalJWKSet(keys));
    return "verified";
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return "unknown-key";
    if (error instanceof errors.JOSENotSupported) return "unchecked";
    if (error instanceof errors.JOSEError) return "wrong";
    throw error;
  }
}
