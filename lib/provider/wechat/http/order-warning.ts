// A word to the developer whose H5 address WeChat itself would not open: it matches the order of the parameters.
// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
import { log } from "@/lib/provider/log";
import { documentedOrder, type AuthorizeRequest } from "@/lib/provider/wechat/rules/authorize-request";
import { settings } from "@/lib/settings";

/** Adds the header `X-WeChat-Warning` to the answer when the order was another, and in demo mode a line to the log. */
export function warnOfOrder({ app, inOrder }: AuthorizeRequest, response: Response): Response {
  if (inOrder) return response;
  const expected = documentedOrder.join(", ");
  response.headers.set("X-WeChat-Warning", `parameter order; WeChat opens only: ${expected}`);
  if (settings().mode === "demo") log("wechat_parameter_order", { appid: app.appid, expected });
  return response;
}
