// WeChat's refresh, which asks for no secret. Always 200; the result is in the body.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
//
//   GET /provider/wechat/sns/oauth2/refresh_token?appid=…&grant_type=refresh_token&refresh_token=…
import { answerForApp } from "@/lib/provider/wechat/http/answer-for-app";
import { findApp, findRefreshToken } from "@/lib/provider/wechat/http/presented";
import { snsEndpoint } from "@/lib/provider/wechat/http/sns-endpoint";
import { refreshBody } from "@/lib/provider/wechat/rules/bodies";
import { must } from "@/lib/provider/wechat/rules/must";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { identifiersOf } from "@/lib/provider/wechat/tokens/identifiers";
import { renewAccessToken } from "@/lib/provider/wechat/tokens/renew";
import { writeToken } from "@/lib/provider/wechat/tokens/token-pair";

export const { GET, POST, HEAD, PUT, PATCH, DELETE, OPTIONS } = snsEndpoint(async (request) => {
  const app = await findApp(request);
  return answerForApp(app, "refresh_token", async () => {
    must(request.parameters.get("grant_type") === "refresh_token", 40002);
    const { tokens, refreshSecret } = await findRefreshToken(request, app);
    const accessToken = await renewAccessToken(tokens, refreshSecret, request.now);
    const accumulated = await wechatStore.grants.accumulatedScope(app, tokens.user, request.now);
    const pair = { accessToken, refreshToken: writeToken(tokens.id, refreshSecret) };
    return refreshBody(pair, identifiersOf(tokens).openid, accumulated);
  });
});
