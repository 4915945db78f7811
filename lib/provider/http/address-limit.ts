// How much one address may make us keep: every row that a stranger can cause is counted, so that a flood stays small.
import { store } from "@/lib/provider/store/prisma";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { TooManyRequestsError } from "./failure";

/** What is counted: at most `limit` of it in `window` seconds. */
export type AddressLimit = { what: string; limit: number; window: number };

/** Counts one more for an address (remote-address.ts); throws a TooManyRequestsError past the limit. */
export async function limitAddress(address: string, { what, ...counter }: AddressLimit, now: Date): Promise<void> {
  const refusal = await store.attempts.claim([{ key: `${what} ${hashSecret(address)}`, ...counter }], now);
  if (refusal !== null) throw new TooManyRequestsError(refusal.waitUntil);
}
