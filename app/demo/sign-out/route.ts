// The button "Sign out": ends A's session, and only A's, unless the person wants to leave B as well.
//   POST /demo/sign-out              →  303 to /demo; B still knows who is there
//   POST /demo/sign-out  at_birch=on →  303 to B's logout endpoint, which sends the browser back (RP-Initiated Logout §2)
// WeChat's login has no logout for apps, so whoever came by that door is signed out here alone.
import { randomBytes } from "node:crypto";
import { refuseForeignForm, seeOther } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { logoutStateCookie, readCookies } from "@/lib/demo/cookies";
import { logoutAddress } from "@/lib/demo/logout-at-b";
import { postToNextAuth } from "@/lib/demo/next-auth";
import { findSession } from "@/lib/demo/session";
import { readSmallForm } from "@/lib/demo/small-form";

export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignForm(request);
  if (refused) return refused;
  const cookies = request.headers.get("cookie");
  const state = randomBytes(32).toString("base64url");
  const everywhere = (await readSmallForm(request))?.has("at_birch") ?? false;
  const session = await findSession(cookies);
  const atB = everywhere && session?.door === "birch" ? await logoutAddress(session.tokens.id, state) : null;
  const answer = await postToNextAuth(["signout"], readCookies(cookies));
  const onward = seeOther(atB ?? `${siteA().home}?signed_out${session?.door === "wechat" ? "=wechat" : ""}`);
  for (const cookie of answer.headers.getSetCookie()) onward.headers.append("Set-Cookie", cookie);
  if (atB !== null) onward.headers.append("Set-Cookie", logoutStateCookie(state));
  return onward;
}
