// What we give out is `prefix_number.secret`: the number finds the row at once, the secret proves the right to it.
// The number is one encrypted AES block, so nobody can count our tokens, and a made-up one is refused unseen.
import { createCipheriv, createDecipheriv } from "node:crypto";
import { deriveKey } from "@/lib/sealing";

const prefixes = {
  code: "bc",
  access: "ba",
  /** The `jti` of a JWT access token: a resource server can read it, so it is no access token by itself. */
  jwt: "bj",
  refresh: "br",
  request: "bq",
  pushed: "bp",
  device: "bd",
  session: "bs",
  registration: "bg",
} as const;

export type HandleKind = keyof typeof prefixes;

const perProcess: { key?: Buffer } = {};

function numberKey(): Buffer {
  perProcess.key ??= deriveKey("numbers of handles").subarray(0, 16);
  return perProcess.key;
}

/** Puts a row's number and its secret together. */
export function makeHandle(kind: HandleKind, id: number, secret: string): string {
  const block = Buffer.alloc(16);
  block.write(prefixes[kind], 0, "ascii");
  block.writeBigUInt64BE(BigInt(id), 8);
  const cipher = createCipheriv("aes-128-ecb", numberKey(), null).setAutoPadding(false);
  return `${prefixes[kind]}_${Buffer.concat([cipher.update(block), cipher.final()]).toString("base64url")}.${secret}`;
}

/** Takes a handle apart; null when it is of another kind or was never ours. */
export function readHandle(kind: HandleKind, handle: string): { id: number; secret: string } | null {
  const match = /^(b[a-z])_([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(handle);
  if (!match || match[1] !== prefixes[kind]) return null;
  const decipher = createDecipheriv("aes-128-ecb", numberKey(), null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(Buffer.from(match[2]!, "base64url")), decipher.final()]);
  const genuine = block.toString("ascii", 0, 2) === prefixes[kind] && block.readUIntBE(2, 6) === 0;
  return genuine ? { id: Number(block.readBigUInt64BE(8)), secret: match[3]! } : null;
}
