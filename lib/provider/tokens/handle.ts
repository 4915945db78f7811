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

type Block = (block: Buffer) => Buffer;

/** One of each for the whole process: in ECB a block depends on no other, so a cipher can go on for ever. */
const perProcess: { encrypt?: Block; decrypt?: Block } = {};

/** The one block that is written anew for each handle: its prefix, six zeros, its number. */
const plain = Buffer.alloc(16);

function numberKey(): Buffer {
  return deriveKey("numbers of handles").subarray(0, 16);
}

function encrypt(block: Buffer): Buffer {
  if (perProcess.encrypt === undefined) {
    const cipher = createCipheriv("aes-128-ecb", numberKey(), null).setAutoPadding(false);
    perProcess.encrypt = (one) => cipher.update(one);
  }
  return perProcess.encrypt(block);
}

function decrypt(block: Buffer): Buffer {
  if (perProcess.decrypt === undefined) {
    const decipher = createDecipheriv("aes-128-ecb", numberKey(), null).setAutoPadding(false);
    perProcess.decrypt = (one) => decipher.update(one);
  }
  return perProcess.decrypt(block);
}

/** Puts a row's number and its secret together. */
export function makeHandle(kind: HandleKind, id: number, secret: string): string {
  plain.write(prefixes[kind], 0, "ascii");
  plain.writeBigUInt64BE(BigInt(id), 8);
  return `${prefixes[kind]}_${encrypt(plain).toString("base64url")}.${secret}`;
}

/** Takes a handle apart; null when it is of another kind or was never ours. */
export function readHandle(kind: HandleKind, handle: string): { id: number; secret: string } | null {
  const match = /^(b[a-z])_([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(handle);
  if (!match || match[1] !== prefixes[kind]) return null;
  const block = decrypt(Buffer.from(match[2]!, "base64url"));
  const genuine = block.toString("ascii", 0, 2) === prefixes[kind] && block.readUIntBE(2, 6) === 0;
  return genuine ? { id: Number(block.readBigUInt64BE(8)), secret: match[3]! } : null;
}
