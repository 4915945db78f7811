// Typing a code: one answer for every failure, and a limit on guesses long before one is likely to hit.
// RFC 8628 §5.1. https://www.rfc-editor.org/rfc/rfc8628#section-5.1
import { remoteAddress } from "@/lib/provider/http/remote-address";
import { log } from "@/lib/provider/log";
import { readUserCode } from "@/lib/provider/rules/user-code";
import type { Browser } from "@/lib/provider/sessions/browser";
import { store } from "@/lib/provider/store/prisma";
import type { AttemptCounter, EndUser } from "@/lib/provider/store/store";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { hashUserCode } from "@/lib/provider/tokens/user-code";

const perPerson = { limit: 5, window: 900 };
const perAddress = { limit: 20, window: 3_600 };

export type TypedCode =
  | { outcome: "held"; code: string }
  | { outcome: "wrong" }
  | { outcome: "other_browser" }
  | { outcome: "blocked"; waitUntil: Date };

/** Gives the device with this code to the browser; failures count against the person and the address, successes do not. */
export async function typeCode(
  typed: string | undefined,
  { request, browser, user, now }: { request: Request; browser: Browser; user: EndUser; now: Date },
): Promise<TypedCode> {
  const code = readUserCode(typed);
  if (code === null) return { outcome: "wrong" };
  const counters: AttemptCounter[] = [
    { key: `user code ${user.uid}`, ...perPerson },
    { key: `user code ${hashSecret(remoteAddress(request))}`, ...perAddress },
  ];
  const refusal = await store.attempts.claim(counters, now);
  const result = refusal === null ? await store.devices.claim(hashUserCode(code), browser.hash, now) : "blocked";
  if (result !== "claimed") log("user_code_refused", { uid: user.uid, why: result });
  if (refusal !== null) return { outcome: "blocked", waitUntil: refusal.waitUntil };
  if (result === "unknown") return { outcome: "wrong" };
  if (result === "taken") return { outcome: "other_browser" };
  await store.attempts.release(counters);
  return { outcome: "held", code };
}
