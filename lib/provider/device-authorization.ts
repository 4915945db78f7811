// A device that begins to wait: the long code that it keeps, and the short one that it shows (RFC 8628 §3.2).
// https://www.rfc-editor.org/rfc/rfc8628#section-3.2
import { after, lifetimes } from "@/lib/provider/config";
import { TooManyRequestsError } from "@/lib/provider/http/failure";
import type { Scope } from "@/lib/provider/rules/scope";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { hashUserCode, makeUserCode } from "@/lib/provider/tokens/user-code";

/** RFC 8628 §5.1 – With at most 1,000 codes that a guess could hit, the 20 guesses of an address stay below one in a million. */
const mostLive = 1_000;

/** How long a device waits between two polls, in seconds (RFC 8628 §3.2 `interval`). */
export const pollInterval = 5;

/** Stores a device under codes of its own; throws a TooManyRequestsError while too many of the client's wait. */
export async function keepDevice(
  client: Client,
  scope: Scope[],
  now: Date,
): Promise<{ deviceCode: string; userCode: string }> {
  const [secret, userCode] = [makeSecret(), makeUserCode()];
  const hashes = { secretHash: hashSecret(secret), userCodeHash: hashUserCode(userCode) };
  const times = { createdAt: now, expiresAt: after(now, lifetimes.deviceCode), interval: pollInterval };
  const saved = await store.devices.save({ ...hashes, ...times, client, scope }, mostLive);
  if (saved === "code_taken") return keepDevice(client, scope, now);
  if ("waitUntil" in saved) throw new TooManyRequestsError(saved.waitUntil, "devices-waiting");
  return { deviceCode: makeHandle("device", saved.id, secret), userCode };
}
