// A person's name and picture, for an access token. Always 200; the result is in the body.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
//
//   GET /provider/wechat/sns/userinfo?access_token=…&openid=…&lang=zh_CN
import { answerForApp } from "@/lib/provider/wechat/http/answer-for-app";
import { findAccessToken } from "@/lib/provider/wechat/http/presented";
import { snsEndpoint } from "@/lib/provider/wechat/http/sns-endpoint";
import { checkForUserinfo } from "@/lib/provider/wechat/rules/access-token";
import { userinfoBody } from "@/lib/provider/wechat/rules/bodies";
import { identifiersOf } from "@/lib/provider/wechat/tokens/identifiers";

export const { GET, POST, HEAD, PUT, PATCH, DELETE, OPTIONS } = snsEndpoint(async (request) => {
  const tokens = await findAccessToken(request, 40001);
  return answerForApp(tokens.app, "userinfo", async () => {
    const own = identifiersOf(tokens);
    const openid = { sent: request.parameters.get("openid"), own: own.openid };
    checkForUserinfo(tokens, openid, tokens.app.switches.expiredToken, request.now);
    return userinfoBody(tokens.user, own);
  });
});
