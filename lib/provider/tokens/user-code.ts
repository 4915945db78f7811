// Making the short code that a person types, and the form in which it is kept: RFC 8628 §5.1, §6.1.
// https://www.rfc-editor.org/rfc/rfc8628#section-5.1
import { randomInt } from "node:crypto";
import { formatUserCode, userCodeAlphabet } from "@/lib/provider/rules/user-code";
import { deriveKey } from "@/lib/sealing";
import { hashWithKey, type TokenHash } from "./hash";

/** Makes a code of 34 random bits, as XXXX-XXXX. */
export function makeUserCode(): string {
  const letters = Array.from({ length: 8 }, () => userCodeAlphabet[randomInt(userCodeAlphabet.length)]);
  return formatUserCode(letters.join(""));
}

/** Hashes a code as readUserCode returns it. */
export function hashUserCode(code: string): TokenHash {
  return hashWithKey(deriveKey("user codes"), code);
}
