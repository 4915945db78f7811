// A limit by address for public clients: anyone can speak in their name, and would fill what the client may have waiting.
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { TooManyRequestsError } from "./failure";
import { remoteAddress } from "./remote-address";

/** Counts a request of a public client at one endpoint; throws a TooManyRequestsError past `limit` in `window` seconds. */
export async function limitPublicClient(
  request: Request,
  client: Client,
  { endpoint, limit, window }: { endpoint: string; limit: number; window: number },
  now: Date,
): Promise<void> {
  if (client.type !== "public") return;
  const key = `${endpoint} ${client.id} ${hashSecret(remoteAddress(request))}`;
  const refusal = await store.attempts.claim([{ key, limit, window }], now);
  if (refusal !== null) throw new TooManyRequestsError(refusal.waitUntil);
}
