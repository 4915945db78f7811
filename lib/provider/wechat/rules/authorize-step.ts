// What a person has to do before the H5 page answers: WeChat's 静默授权 and its consent page.
// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
import { missingScopes, type Scope } from "@/lib/provider/rules/scope";
import type { AuthorizeRequest } from "./authorize-request";
import { consentScope, opensProfile } from "./scope";

/**
 * WeChat snsapi_base – answers silently, forcePopup or not, for it tells the app an identifier and nothing else.
 * WeChat snsapi_userinfo – is asked once, and again with forcePopup: a page that never asked would show everybody's name
 * to whoever links to it.
 */
export function decideAuthorizeStep(
  { scope, forcePopup }: Pick<AuthorizeRequest, "scope" | "forcePopup">,
  isSignedIn: boolean,
  consented: Scope[],
): "sign-in" | "consent" | "respond" {
  if (!isSignedIn) return "sign-in";
  if (!opensProfile(scope)) return "respond";
  return forcePopup || missingScopes(consentScope(scope), consented).length > 0 ? "consent" : "respond";
}
