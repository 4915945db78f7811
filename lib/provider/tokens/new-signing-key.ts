// A key pair in the making; its private half is encrypted before it goes anywhere. RFC 7517, RFC 7638.
// https://www.rfc-editor.org/rfc/rfc7517
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import { deriveKey, seal } from "@/lib/sealing";
import type { SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";
import type { NewSigningKey } from "@/lib/provider/store/key-store";

/** The key under which private keys are encrypted at rest. */
export function keyOfPrivateKeys(): Buffer {
  return deriveKey("signing keys");
}

/** Makes a key pair; its `kid` is its thumbprint (RFC 7638). */
export async function makeSigningKey(algorithm: SigningAlgorithm): Promise<NewSigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(publicJwk);
  return {
    kid,
    algorithm,
    publicJwk: JSON.stringify({ ...publicJwk, kid, alg: algorithm, use: "sig" }),
    encryptedPrivateJwk: seal(keyOfPrivateKeys(), JSON.stringify(await exportJWK(privateKey))),
  };
}
