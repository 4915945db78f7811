// Nobody guesses a client's secret for long: RFC 6749 §2.3.1 asks for a limit wherever a secret is taken.
// https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
import { andThen, type Awaitable } from "@/lib/awaitable";
import { TooManyRequestsError } from "@/lib/provider/http/failure";
import { remoteAddress } from "@/lib/provider/http/remote-address";
import type { HttpRequest } from "@/lib/provider/http/request";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { hashSecret } from "@/lib/provider/tokens/hash";

const limit = 1_000;
const window = 15 * 60;

/**
 * Checks a client's secret and counts it when it is wrong, by client and address, so that nobody locks the client out
 * elsewhere. After 1,000 wrong ones in 15 minutes none is checked any more: then it throws a TooManyRequestsError.
 */
export function limitGuesses(
  request: HttpRequest,
  client: Client,
  now: Date,
  check: () => Awaitable<boolean>,
): Awaitable<boolean> {
  const counters = [{ key: `secret ${client.id} ${hashSecret(remoteAddress(request))}`, limit, window }];
  return andThen(store.attempts.refusal(counters, now), (refusal) => {
    if (refusal !== null) throw new TooManyRequestsError(refusal.waitUntil);
    return andThen(check(), (right) => right || store.attempts.claim(counters, now).then(() => false));
  });
}
