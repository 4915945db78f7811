// The resource owner password credentials grant, kept for study: the app takes the password (RFC 6749 §4.3).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.3
//
//   POST /provider/oauth/token
//   grant_type=password&username=…&password=…&scope=…
//
// RFC 9700 §2.4 – It MUST NOT be used any more, because it invites these attacks:
// - the app sees the password, which opens everything, for ever, and leaks wherever the app leaks;
// - nobody is asked: there is no consent page, so the scope is whatever the app claims;
// - there is no room for a second factor or a passkey, which need a page of ours;
// - people learn to type their password elsewhere than at home, which is all that phishing needs;
// - guesses come from the app's server: all of its users share one address, so that one attacker shuts them all out.
// What replaced it: the authorization code for whoever has a browser, the device grant for whoever has none
// (RFC 8628), client credentials where there is no person.
import { TooManyRequestsError } from "@/lib/provider/http/failure";
import { checkPassword } from "@/lib/provider/passwords/check-password";
import { sharedData } from "@/lib/provider/rules/claims";
import { must } from "@/lib/provider/rules/must";
import { mustBeAccessAlone, readRequestedScope } from "@/lib/provider/rules/scope";
import type { EndUser } from "@/lib/provider/store/store";
import { issueTokenWithoutCode } from "@/lib/provider/tokens/token-without-code";
import type { Grant } from "./grant";

/** Gives an access token for an email address and its password; no refresh token, no ID Token, and no consent to remember. */
export const trustPassword: Grant = async ({ client, parameters, now, address }) => {
  const [username, password] = [parameters.get("username"), parameters.get("password")];
  must(username !== undefined && password !== undefined, "password-missing");
  const scope = readRequestedScope(parameters.get("scope"));
  mustBeAccessAlone(scope);
  const user = await findUser(username, password, address, now);
  const authorization = { client, user, scope, allowed: [], authTime: now, sessionId: null };
  const token = await issueTokenWithoutCode(authorization, { answersRequest: null, answersPushed: null, now });
  if (token === null) throw new Error("no request waited, so none was answered before");
  return { ...token, uid: user.uid, info: sharedData(user, scope) };
};

/** RFC 6749 §4.3.2 – The sign-in page's check with its counters, so that guesses here and there are counted together. */
async function findUser(username: string, password: string, address: string, now: Date): Promise<EndUser> {
  const result = await checkPassword(username, password, address, now);
  if (result.outcome === "blocked") throw new TooManyRequestsError(result.waitUntil);
  must(result.outcome === "signed_in", "password-right");
  return result.user;
}
