// The way back to an app of the dialect: WeChat answers 302, we 303, which every browser treats alike after a GET and
// which never posts a form on (RFC 9700 §4.12). https://www.rfc-editor.org/rfc/rfc9700#section-4.12
import type { WechatSwitches } from "@/lib/provider/wechat/app";
import {
  withAuthdeny,
  withCode,
  withStateOnly,
  type CallbackTarget,
} from "@/lib/provider/wechat/rules/callback-target";

/** Where an answer goes; an AuthorizeRequest is one. */
export type WechatReplyAddress = { redirectUri: CallbackTarget; state: string | null };

function seeOther(location: string): Response {
  const headers = { Location: location, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };
  return new Response(null, { status: 303, headers });
}

/** Sends the code to the app. */
export function toAppWithCode({ redirectUri, state }: WechatReplyAddress, code: string): Response {
  return seeOther(withCode(redirectUri, code, state));
}

type ToldDenial = Exclude<WechatSwitches["denial"], "page">;

/** Where an app hears of a denial, in one of WeChat's two old ways. */
export function denialAddress({ redirectUri, state }: WechatReplyAddress, denial: ToldDenial): string {
  return (denial === "authdeny" ? withAuthdeny : withStateOnly)(redirectUri, state);
}

/** Tells the app of a denial. */
export function toAppWithDenial(reply: WechatReplyAddress, denial: ToldDenial): Response {
  return seeOther(denialAddress(reply, denial));
}
