// The redirect back from B (RFC 6749 §4.1.2), the order of events at site A:
//   GET /demo/api/auth/callback/site-b?code=…&state=…&iss=…
// lib/demo/wechat/finish-sign-in.ts is the same for WeChat's login.
import { adapter } from "@/lib/demo/adapter";
import { seeOther } from "@/lib/demo/addresses";
import { providerId, siteA } from "@/lib/demo/config";
import { cookieName, readCookies } from "@/lib/demo/cookies";
import { readErrorResponse } from "@/lib/demo/error-response";
import { askNextAuth } from "@/lib/demo/next-auth";
import type { SignInProblem } from "@/lib/demo/sign-in-problem";
import { noteStep } from "@/lib/trace/exchange";

/** Site A's front page, with what went wrong. */
export function stopped(problem: SignInProblem): Response {
  return seeOther(`${siteA().home}?error=${problem}`);
}

/** Whether a parameter came twice. */
export function repeats(parameters: URLSearchParams): boolean {
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
  return enter(providerId, query, cookies);
}

/** Lets next-auth redeem the code and make a session, and ends the one before. */
export async function enter(
  provider: string,
  query: Record<string, string>,
  cookies: Record<string, string>,
): Promise<Response> {
  // Without the old session next-auth makes a new one, and cannot join B's account to whoever was signed in before.
  const { [cookieName("sessionToken")]: oldSession, ...others } = cookies;
  noteStep("came-back");
  const answer = await askNextAuth({ method: "GET", path: ["callback", provider], query, cookies: others });

  const signedIn = answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${cookieName("sessionToken")}=`));
  noteStep("session-made", signedIn);
  if (signedIn && oldSession) await adapter().deleteSession?.(oldSession);
  return answer;
}
