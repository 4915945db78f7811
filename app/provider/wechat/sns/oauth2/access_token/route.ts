// WeChat's exchange of a code for tokens. Always 200; the result is in the body.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
//
//   GET /provider/wechat/sns/oauth2/access_token?appid=…&secret=…&code=…&grant_type=authorization_code
import { answerForApp } from "@/lib/provider/wechat/http/answer-for-app";
import { checkSecret, findApp, findCode } from "@/lib/provider/wechat/http/presented";
import { snsEndpoint } from "@/lib/provider/wechat/http/sns-endpoint";
import { exchangeBody } from "@/lib/provider/wechat/rules/bodies";
import { checkCode } from "@/lib/provider/wechat/rules/code-exchange";
import { must } from "@/lib/provider/wechat/rules/must";
import { exchangeCode } from "@/lib/provider/wechat/tokens/exchange";
import { identifiersOf } from "@/lib/provider/wechat/tokens/identifiers";

export const { GET, POST, HEAD, PUT, PATCH, DELETE, OPTIONS } = snsEndpoint(async (request) => {
  const app = await findApp(request);
  return answerForApp(app, "access_token", async () => {
    must(request.parameters.get("grant_type") === "authorization_code", 40002);
    const code = await findCode(request);
    checkCode(code, request.now);
    await checkSecret(request, app);
    must(code.app.client.id === app.client.id, 40029);
    return exchangeBody(await exchangeCode(code, request.now), identifiersOf(code), code);
  });
});
