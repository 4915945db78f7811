// The signing keys as one process knows them: read from the store, kept for a short while, asked for again when one is unknown.
import { importJWK, type CryptoKey, type JWK } from "jose";
import { unseal } from "@/lib/sealing";
import { keyTimes } from "@/lib/provider/config";
import { log } from "@/lib/provider/log";
import type { SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";
import { keyThatSigns, publishedKeys } from "@/lib/provider/rules/signing-key";
import { store } from "@/lib/provider/store/prisma";
import type { StoredSigningKey } from "@/lib/provider/store/key-store";
import { keyOfPrivateKeys } from "./new-signing-key";
import { rotateOldKeys } from "./rotate-keys";

export type SigningKey = Pick<StoredSigningKey, "kid" | "algorithm" | "signsFrom" | "publishedUntil"> & {
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  publicJwk: JWK;
};

/** One process's view of the keys. */
export type KeyRing = {
  /** The key that signs with this algorithm at `now`; throws when there is none. */
  signing(algorithm: SigningAlgorithm, now: Date): Promise<SigningKey>;
  /** Every key to verify with at `now`. */
  published(now: Date): Promise<SigningKey[]>;
  /** The published key of that name; an unknown name costs one look into the store, at most one a second. */
  verifying(kid: string, now: Date): Promise<SigningKey | undefined>;
};

async function open({ publicJwk, encryptedPrivateJwk, ...key }: StoredSigningKey): Promise<SigningKey> {
  const [publicHalf, privateHalf] = [publicJwk, unseal(keyOfPrivateKeys(), encryptedPrivateJwk)].map(
    (text) => JSON.parse(text) as JWK,
  );
  return {
    ...key,
    privateKey: (await importJWK(privateHalf!, key.algorithm)) as CryptoKey,
    publicKey: (await importJWK(publicHalf!, key.algorithm)) as CryptoKey,
    publicJwk: publicHalf!,
  };
}

/** Reads the keys; throws when they were encrypted under another APP_SECRET. */
export async function loadKeys(now: Date): Promise<SigningKey[]> {
  const stored = await store.keys.list();
  try {
    if ((await rotateOldKeys(stored, now)).length > 0) return loadKeys(now);
  } catch (error) {
    log("key_rotation_failed", { cause: error instanceof Error ? error.name : "unknown" });
  }
  return Promise.all(publishedKeys(stored, now).map(open));
}

/** Opens a view of the keys that is at most `keyTimes.freshFor` seconds old whenever it is used. */
export function openKeyRing(): KeyRing {
  let loaded: { at: number; keys: Promise<SigningKey[]> } | null = null;

  function keysOf(now: Date, freshFor: number): Promise<SigningKey[]> {
    if (loaded !== null && Math.abs(now.getTime() - loaded.at) < freshFor * 1_000) return loaded.keys;
    const loading = { at: now.getTime(), keys: loadKeys(now) };
    loading.keys.catch(() => (loaded = loaded === loading ? null : loaded));
    loaded = loading;
    return loading.keys;
  }

  const published = async (now: Date, freshFor: number) => publishedKeys(await keysOf(now, freshFor), now);
  return {
    async signing(algorithm, now) {
      const key = keyThatSigns(await keysOf(now, keyTimes.freshFor), algorithm, now);
      if (key === undefined) throw new Error(`no signing key for ${algorithm}`);
      return key;
    },
    published: (now) => published(now, keyTimes.freshFor),
    async verifying(kid, now) {
      const named = (keys: SigningKey[]) => keys.find((key) => key.kid === kid);
      return named(await published(now, keyTimes.freshFor)) ?? named(await published(now, keyTimes.askAgainAfter));
    },
  };
}
