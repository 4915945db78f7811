// The button "Sign in with WeChat": next-auth makes the state, and the browser leaves for WeChat's QR page.
//   POST /demo/sign-in/wechat  →  303 to …/connect/qrconnect
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import { refuseForeignForm } from "@/lib/demo/addresses";
import { readCookies } from "@/lib/demo/cookies";
import { postToNextAuth } from "@/lib/demo/next-auth";
import { wechatProviderId } from "@/lib/demo/wechat/registration";

export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeignForm(request);
  if (refused) return refused;
  return postToNextAuth(["signin", wechatProviderId], readCookies(request.headers.get("cookie")));
}
