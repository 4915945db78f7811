// The keys that sign ID Tokens: one per algorithm, made at the first start, private halves encrypted at rest.
// RFC 7517. https://www.rfc-editor.org/rfc/rfc7517
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from "jose";
import { deriveKey, seal, unseal } from "@/lib/sealing";
import { signingAlgorithms, type SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";
import { store } from "@/lib/provider/store/prisma";
import type { StoredSigningKey } from "@/lib/provider/store/store";

export type SigningKey = { kid: string; algorithm: SigningAlgorithm; privateKey: CryptoKey; publicJwk: JWK };

const perProcess = globalThis as { bothSidesSigningKeys?: Promise<SigningKey[]> };

async function makeKey(algorithm: SigningAlgorithm): Promise<StoredSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    kid,
    algorithm,
    publicJwk: JSON.stringify({ ...publicJwk, kid, alg: algorithm, use: "sig" }),
    encryptedPrivateJwk: seal(deriveKey("signing keys"), JSON.stringify(await exportJWK(privateKey))),
  };
}

/** Makes the keys that the store lacks; throws when the stored ones were encrypted under another APP_SECRET. */
export async function makeMissingSigningKeys(): Promise<void> {
  const present = await store.keys.list();
  const missing = signingAlgorithms.filter((algorithm) => !present.some((key) => key.algorithm === algorithm));
  if (missing.length > 0) await store.keys.addMissing(await Promise.all(missing.map(makeKey)), new Date());
  await loadKeys();
}

async function loadKeys(): Promise<SigningKey[]> {
  const stored = await store.keys.list();
  return Promise.all(
    stored.map(async ({ kid, algorithm, publicJwk, encryptedPrivateJwk }) => {
      const privateJwk = JSON.parse(unseal(deriveKey("signing keys"), encryptedPrivateJwk)) as JWK;
      const privateKey = (await importJWK(privateJwk, algorithm)) as CryptoKey;
      return { kid, algorithm, privateKey, publicJwk: JSON.parse(publicJwk) as JWK };
    }),
  );
}

/** The keys of this server, read once per process. */
export async function signingKeys(): Promise<SigningKey[]> {
  perProcess.bothSidesSigningKeys ??= loadKeys();
  try {
    return await perProcess.bothSidesSigningKeys;
  } catch (error) {
    perProcess.bothSidesSigningKeys = undefined;
    throw error;
  }
}
