// What a store keeps of signing keys; the private halves arrive encrypted.
import type { SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";

export type NewSigningKey = {
  kid: string;
  algorithm: SigningAlgorithm;
  publicJwk: string;
  encryptedPrivateJwk: string;
};

/** `publishedUntil` is null while the key has no successor. */
export type StoredSigningKey = NewSigningKey & { signsFrom: Date; publishedUntil: Date | null };

export type KeyStore = {
  list(): Promise<StoredSigningKey[]>;
  /** Adds the keys whose algorithm has none yet; two processes that start at once end with one set. */
  addMissing(keys: NewSigningKey[], now: Date): Promise<void>;
  /** Gives keys that sign a successor, each at most one; of two that try at once the first wins. Returns the new `kid`s. */
  succeed(
    successors: (NewSigningKey & { succeeds: string })[],
    times: { now: Date; signsFrom: Date; publishedUntil: Date },
  ): Promise<string[]>;
};
