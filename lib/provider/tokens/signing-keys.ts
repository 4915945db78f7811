// The keys of this server, of which there is one that signs per algorithm; the first ones are made at the first start.
// RFC 7517. https://www.rfc-editor.org/rfc/rfc7517
import { signingAlgorithms, type SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";
import { store } from "@/lib/provider/store/prisma";
import { loadKeys, openKeyRing, type KeyRing, type SigningKey } from "./key-ring";
import { makeSigningKey } from "./new-signing-key";

const perProcess = globalThis as { bothSidesKeyRing?: KeyRing };

function keyRing(): KeyRing {
  perProcess.bothSidesKeyRing ??= openKeyRing();
  return perProcess.bothSidesKeyRing;
}

/** Makes the keys that the store lacks; throws when the stored ones were encrypted under another APP_SECRET. */
export async function makeMissingSigningKeys(): Promise<void> {
  const now = new Date();
  const present = await store.keys.list();
  const missing = signingAlgorithms.filter((algorithm) => !present.some((key) => key.algorithm === algorithm));
  if (missing.length > 0) await store.keys.addMissing(await Promise.all(missing.map(makeSigningKey)), now);
  await loadKeys(now);
}

/** The published keys: those that sign first, then those that did, then those that will. */
export async function signingKeys(now = new Date()): Promise<SigningKey[]> {
  return keyRing().published(now);
}

/** The key that signs with this algorithm at `now`; throws when there is none. */
export async function signingKey(algorithm: SigningAlgorithm, now: Date): Promise<SigningKey> {
  return keyRing().signing(algorithm, now);
}

/** The published key of that name, whatever made it known (RFC 7515 §4.1.4). */
export async function verificationKey(kid: string, now: Date): Promise<SigningKey | undefined> {
  return keyRing().verifying(kid, now);
}
