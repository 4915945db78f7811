// Whether an access token works and is this person's. Always 200; the result is in the body.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
//
//   GET /provider/wechat/sns/auth?access_token=…&openid=…
import { answerForApp } from "@/lib/provider/wechat/http/answer-for-app";
import { findAccessToken } from "@/lib/provider/wechat/http/presented";
import { snsEndpoint } from "@/lib/provider/wechat/http/sns-endpoint";
import { checkForAuth } from "@/lib/provider/wechat/rules/access-token";
import { authBody } from "@/lib/provider/wechat/rules/bodies";
import { identifiersOf } from "@/lib/provider/wechat/tokens/identifiers";

export const { GET, POST, HEAD, PUT, PATCH, DELETE, OPTIONS } = snsEndpoint(async (request) => {
  const tokens = await findAccessToken(request, 40014);
  return answerForApp(tokens.app, "auth", async () => {
    const openid = { sent: request.parameters.get("openid"), own: identifiersOf(tokens).openid };
    checkForAuth(tokens, openid, request.now);
    return authBody;
  });
});
