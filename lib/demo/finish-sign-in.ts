// The redirect back from B (RFC 6749 §4.1.2), the order of events at site A:
//   GET /demo/api/auth/callback/site-b?code=…&state=…&iss=…
import { adapter } from "@/lib/demo/adapter";
import { seeOther } from "@/lib/demo/addresses";
import { providerId, siteA } from "@/lib/demo/config";
import { cookieName, readCookies } from "@/lib/demo/cookies";
import { readErrorResponse } from "@/lib/demo/error-response";
import { askNextAuth } from "@/lib/demo/next-auth";
import type { SignInProblem } from "@/lib/demo/sign-in-problem";

function stopped(problem: SignInProblem): Response {
  return seeOther(`${siteA().home}?error=${problem}`);
}

function repeats(parameters: URLSearchParams): boolean {
  return new Set(parameters.keys()).size < parameters.size;
}

/** Answers the browser that B sent back: a session and A's front page, or the front page with what went wrong. */
export async function finishSignIn(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const cookies = readCookies(request.headers.get("cookie"));
  if (repeats(parameters)) return stopped("nonsense");
  if (parameters.has("error")) return stopped(await readErrorResponse(parameters, cookies));

  const { code, state, iss } = Object.fromEntries(parameters);
  if (!code) return stopped("nonsense");
  const query = { code, ...(state === undefined ? {} : { state }), ...(iss === undefined ? {} : { iss }) };
  // Without the old session next-auth makes a new one, and cannot join B's account to whoever was signed in before.
  const { [cookieName("sessionToken")]: oldSession, ...others } = cookies;
  const answer = await askNextAuth({ method: "GET", path: ["callback", providerId], query, cookies: others });

  const signedIn = answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${cookieName("sessionToken")}=`));
  if (signedIn && oldSession) await adapter().deleteSession?.(oldSession);
  return answer;
}
