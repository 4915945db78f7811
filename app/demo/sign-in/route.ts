// The button "Sign in with Birch": next-auth makes state, nonce and PKCE, and the browser leaves for B (RFC 6749 §4.1.1).
//   POST /demo/sign-in  →  303 to B's authorization endpoint
import { refuseForeignForm, seeOther } from "@/lib/demo/addresses";
import { discover } from "@/lib/demo/authorization-server";
import { providerId, siteA } from "@/lib/demo/config";
import { readCookies } from "@/lib/demo/cookies";
import { postToNextAuth } from "@/lib/demo/next-auth";
import { diagnose } from "@/lib/demo/sign-in-problem";
import { noteStep } from "@/lib/trace/exchange";

export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignForm(request);
  if (refused) return refused;
  try {
    await discover();
  } catch (error) {
    return seeOther(`${siteA().home}?error=${diagnose(error)}`);
  }
  noteStep("login-began");
  return postToNextAuth(["signin", providerId], readCookies(request.headers.get("cookie")));
}
