// The name of a QR login: whoever knows it can ask how the login goes, so nobody can guess it.
import { randomBytes } from "node:crypto";

/** Makes a uuid of 96 random bits, as 16 base64url characters. */
export function makeUuid(): string {
  return randomBytes(12).toString("base64url");
}

/** Whether text has the form of a uuid; only such text reaches the store. */
export function isUuid(text: string | undefined): text is string {
  return /^[\w-]{16}$/.test(text ?? "");
}
