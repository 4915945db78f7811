// Key rotation: a new key is published, later it signs, and the old one stays published while anything it signed lives.
// OpenID Connect Core §10.1.1. https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys
import { after, keyTimes, lifetimes } from "@/lib/provider/config";
import { algorithmsDue, keyThatSigns } from "@/lib/provider/rules/signing-key";
import { signingAlgorithms, type SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";
import { store } from "@/lib/provider/store/prisma";
import type { StoredSigningKey } from "@/lib/provider/store/key-store";
import { makeSigningKey } from "./new-signing-key";

type Rotation = { now: Date; lead?: number; algorithms?: readonly SigningAlgorithm[] };

/** Makes one successor for the key that signs, unless one waits already; returns the new `kid`s. `lead` is in seconds. */
export async function rotateKeys({
  now,
  lead = keyTimes.lead,
  algorithms = signingAlgorithms,
}: Rotation): Promise<string[]> {
  const keys = await store.keys.list();
  const retiring = algorithms
    .map((algorithm) => keyThatSigns(keys, algorithm, now))
    .filter((key) => key !== undefined && key.publishedUntil === null) as StoredSigningKey[];
  const successors = await Promise.all(
    retiring.map(async ({ kid, algorithm }) => ({ ...(await makeSigningKey(algorithm)), succeeds: kid })),
  );
  const signsFrom = after(now, lead);
  const publishedUntil = after(signsFrom, lifetimes.longestSigned + lead);
  return store.keys.succeed(successors, { now, signsFrom, publishedUntil });
}

/** Rotates what has signed for long enough; returns the new `kid`s. */
export async function rotateOldKeys(keys: readonly StoredSigningKey[], now: Date): Promise<string[]> {
  const algorithms = algorithmsDue(keys, keyTimes.oldAge, now);
  return algorithms.length === 0 ? [] : rotateKeys({ now, algorithms });
}
