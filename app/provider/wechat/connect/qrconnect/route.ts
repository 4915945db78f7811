// WeChat's login page for websites: it shows a QR code and follows what the phone does with it.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
//
//   GET /provider/wechat/connect/qrconnect?appid=…&redirect_uri=…&response_type=code&scope=snsapi_login&state=…
//   GET /provider/wechat/connect/qrconnect?uuid=…   how far it came; 303 → redirect_uri once it is confirmed
import { wechatFrontChannel } from "@/app/provider/wechat/_protocol/wechat-front-channel";
import { after } from "@/lib/provider/config";
import { limitAddress } from "@/lib/provider/http/address-limit";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { remoteAddress } from "@/lib/provider/http/remote-address";
import { readParameters, single } from "@/lib/provider/rules/parameters";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { askedApp } from "@/lib/provider/wechat/asked-app";
import { checkAuthorizeRequest, rawState } from "@/lib/provider/wechat/rules/authorize-request";
import { loginLifetime } from "@/lib/provider/wechat/rules/lifetimes";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { makeUuid } from "@/lib/provider/wechat/uuid";
import { openToFrames } from "./open-to-frames";
import { presentState } from "./present-state";
import { asXml, showCode } from "./show-code";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

/** A row that a stranger can cause: so many of one address at once, and no more. */
const waitingLogins = { what: "wechat logins", limit: 300, window: loginLifetime };

export async function GET(request: Request): Promise<Response> {
  const answer = await wechatFrontChannel(request, async () => {
    const sent = readParameters(queryOf(request));
    const uuid = single(sent, "uuid");
    return uuid === undefined ? begin(request) : presentState(request, uuid);
  });
  return openToFrames(answer);
}

async function begin(request: Request): Promise<Response> {
  const now = new Date();
  const query = queryOf(request);
  const sent = readParameters(query);
  const checked = checkAuthorizeRequest("qrconnect", sent, rawState(query), await askedApp(sent));
  await limitAddress(remoteAddress(request), waitingLogins, now);
  const { app, redirectUri, scope, state } = checked;
  const uuid = makeUuid();
  const times = { createdAt: now, expiresAt: after(now, loginLifetime) };
  await wechatStore.logins.begin({ app, redirectUri, scope, state, uuidHash: hashSecret(uuid), ...times });
  if (sent.values.get("f") === "xml") return asXml(uuid);
  return showCode(request, { uuid, app, redirectUri, state, status: "new" });
}
