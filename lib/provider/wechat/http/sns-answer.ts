// The back channel's answers, in the form of api.weixin.qq.com: 200 whatever happened, and text/plain without a charset,
// since Python's requests reads one with a charset differently, and client libraries undo what it does without.
import { randomBytes } from "node:crypto";
import type { WechatSwitches } from "@/lib/provider/wechat/app";
import { errmsg } from "@/lib/provider/wechat/rules/errmsg";
import type { Errcode } from "@/lib/provider/wechat/rules/errors";

const headers = { "Content-Type": "text/plain", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

/** Words an answer: compact JSON in the order of its members, UTF-8 as it is and `/` written `\/`; null for HEAD. */
export function snsAnswer(body: object | null): Response {
  return new Response(body && JSON.stringify(body).replaceAll("/", "\\/"), { headers });
}

/** Words an error. */
export function snsError(errcode: Errcode, style: WechatSwitches["errmsgStyle"], now: Date): Response {
  const marks = { rid: randomBytes(8).toString("hex"), reqId: randomBytes(12).toString("base64url").slice(0, 14) };
  return snsAnswer({ errcode, errmsg: errmsg(errcode, style, marks, now) });
}
