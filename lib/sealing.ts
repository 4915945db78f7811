// Keys derived from the one secret, and authenticated encryption with them. Belongs to neither site.
import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import { takeRandomBytes } from "@/lib/random-bytes";
import { settings } from "@/lib/settings";

const derived = new Map<string, Buffer>();

/** Derives a 256-bit key for one purpose from APP_SECRET (HKDF-SHA-256, RFC 5869), once in a process. */
export function deriveKey(purpose: string): Buffer {
  let key = derived.get(purpose);
  if (key === undefined) {
    key = Buffer.from(hkdfSync("sha256", settings().secret, "both-sides", purpose, 32));
    derived.set(purpose, key);
  }
  return key;
}

/** Encrypts `text` with AES-256-GCM; the result is base64url. */
export function seal(key: Buffer, text: string): string {
  const iv = takeRandomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Decrypts what `seal` made; throws when the key is another or a bit was changed. */
export function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
}
