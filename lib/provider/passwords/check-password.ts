// One answer for every failure, the same work for known and unknown accounts, and a limit on guesses.
// NIST SP 800-63B-4 §3.2.2. https://pages.nist.gov/800-63-4/sp800-63b.html
import { log } from "@/lib/provider/log";
import { normaliseEmail } from "@/lib/provider/rules/person";
import { store } from "@/lib/provider/store/prisma";
import type { AttemptCounter, EndUser } from "@/lib/provider/store/store";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { verifyPassword } from "./passwords";

const window = 15 * 60;
const perAccount = 10;
const perAddress = 100;

export type SignInResult =
  { outcome: "signed_in"; user: EndUser } | { outcome: "bad" } | { outcome: "blocked"; waitUntil: Date };

/** Checks an email address and a password; failures count against the account and the address, successes do not. */
export async function checkPassword(
  typedEmail: string,
  password: string,
  address: string,
  now: Date,
): Promise<SignInResult> {
  const email = normaliseEmail(typedEmail);
  const found = await store.users.findByEmail(email);
  const counters: AttemptCounter[] = [
    { key: `account ${hashSecret(email)}`, limit: perAccount, window },
    { key: `address ${hashSecret(address)}`, limit: perAddress, window },
  ];
  const result = await verifyPassword(password, found?.passwordHash ?? null, () => store.attempts.claim(counters, now));
  if (result.outcome === "refused") {
    log("sign_in_blocked", { uid: found?.user.uid ?? null });
    return { outcome: "blocked", waitUntil: result.refusal.waitUntil };
  }
  if (result.outcome === "wrong" || found === null) {
    log("sign_in_failed", { uid: found?.user.uid ?? null });
    return { outcome: "bad" };
  }
  await store.attempts.release(counters);
  return { outcome: "signed_in", user: found.user };
}
