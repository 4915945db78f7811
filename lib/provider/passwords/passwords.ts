// Passwords: bcrypt over a keyed hash, so that no password is cut at bcrypt's 72 bytes and a stolen table alone is useless.
// OWASP Password Storage Cheat Sheet. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/sealing";
import { bcryptPool } from "./bcrypt-pool";

const cost = 11;

/** A hash of no password that anybody knows, of the same cost, so that an unknown account takes as long as a known one. */
export const decoyHash = "$2b$11$wC8vM.bKZNwwC5AA10Veu.fb25zyg7lO19MYFyEtP5ry5F./l5qMC";

function preHash(password: string): string {
  return createHmac("sha256", deriveKey("passwords")).update(password.normalize("NFC")).digest("base64");
}

/** Hashes a new password in a worker thread; throws PasswordPoolBusyError. */
export async function hashPassword(password: string): Promise<string> {
  const pool = bcryptPool();
  return pool.turn((worker) => pool.run<string>(worker, { password: preHash(password), cost }));
}

/**
 * Tells whether the password is the one behind the hash, at the same cost when there is no hash. `claim` runs just
 * before the comparison, in its turn, and may forbid it by returning something. Throws PasswordPoolBusyError.
 */
export async function verifyPassword<Refusal>(
  password: string,
  against: string | null,
  claim: () => Promise<Refusal | null>,
): Promise<{ outcome: "right" } | { outcome: "wrong" } | { outcome: "refused"; refusal: Refusal }> {
  const pool = bcryptPool();
  return pool.turn(async (worker) => {
    const refusal = await claim();
    if (refusal !== null) return { outcome: "refused", refusal };
    const matches = await pool.run<boolean>(worker, { password: preHash(password), against: against ?? decoyHash });
    return { outcome: matches && against !== null ? "right" : "wrong" };
  });
}
