// Using the access token: with a fresh one, and once more with a new one when B no longer takes it (RFC 6750 §3.1).
// By the standard door that is B's API, by the other WeChat's userinfo.
import { isExpired, renewTokens, type StoredTokens } from "@/lib/demo/access-token";
import { doorName, doorOf } from "@/lib/demo/doors";
import { failedOutcome, refusedOutcome, type Outcome } from "@/lib/demo/outcome";
import { unsealToken } from "@/lib/demo/token-vault";

async function ask(tokens: StoredTokens, at: number, renewedFirst: boolean): Promise<Outcome> {
  const accessToken = unsealToken(tokens.access_token);
  if (accessToken === null) return { kind: "no_access_token", at };
  const door = doorOf(tokens);
  const answer = await door.call(accessToken, tokens);
  if (door.isStale(answer) && !renewedFirst) return renewAndAsk(tokens, at);
  return { kind: "api_answered", at, door: doorName(tokens.provider), ...answer, renewedFirst };
}

async function renewAndAsk(tokens: StoredTokens, at: number): Promise<Outcome> {
  const renewal = await renewTokens(tokens);
  if (renewal.outcome === "none") return { kind: "no_refresh_token", at };
  if (renewal.outcome === "refused") return refusedOutcome(renewal.error, at);
  return ask(renewal.tokens, at, true);
}

/** Calls B's API for the account with these tokens and tells what came of it; never throws because of B. */
export async function askApi(tokens: StoredTokens): Promise<Outcome> {
  const at = Date.now();
  try {
    return isExpired(tokens) ? await renewAndAsk(tokens, at) : await ask(tokens, at, false);
  } catch (error) {
    return failedOutcome(error, at);
  }
}
