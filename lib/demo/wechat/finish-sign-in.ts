// The redirect back from WeChat's login, the order of events at site A; finish-sign-in.ts is the standard one.
//   GET /demo/api/auth/callback/wechat?code=…&state=…                  allowed
//   GET /demo/api/auth/callback/wechat?state=…                         denied, as WeChat's documentation had it
//   GET /demo/api/auth/callback/wechat?state=…&code=authdeny&reason=   denied inside WeChat, of old
// A third denial is no redirect at all: the person simply comes back. RFC 6749 §4.1.2.1 has `error=access_denied`.
import { readCookies } from "@/lib/demo/cookies";
import { isAnswerToUs } from "@/lib/demo/error-response";
import { enter, repeats, stopped } from "@/lib/demo/finish-sign-in";
import { wechatProviderId } from "@/lib/demo/wechat/registration";

/** Answers the browser that WeChat's page sent back: a session and A's front page, or the front page with what went wrong. */
export async function finishWechatSignIn(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const cookies = readCookies(request.headers.get("cookie"));
  if (repeats(parameters)) return stopped("nonsense");
  const { code, state = "" } = Object.fromEntries(parameters);
  if (!(await isAnswerToUs(state, cookies))) return stopped("lost_cookie");
  if (!code || code === "authdeny") return stopped("access_denied");
  return enter(wechatProviderId, { code, state }, cookies);
}
