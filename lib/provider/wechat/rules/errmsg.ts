// How an error is worded: the text, and what WeChat adds so that its support finds the request.
// https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html
import type { WechatSwitches } from "@/lib/provider/wechat/app";
import { errorTexts, type Errcode } from "./errors";

/** What is new in every answer: 16 hexadecimal digits for `rid`, 14 of [A-Za-z0-9_.-] for the older `req_id`. */
export type Marks = { rid: string; reqId: string };

/** Words an error: `, rid: ` with the Unix seconds first, `, hints: [ req_id: … ]` as before 2021, or bare as in the documentation. */
export function errmsg(errcode: Errcode, style: WechatSwitches["errmsgStyle"], marks: Marks, now: Date): string {
  const text = errorTexts[errcode];
  if (style === "bare") return text;
  if (style === "hints") return `${text}, hints: [ req_id: ${marks.reqId} ]`;
  const seconds = Math.floor(now.getTime() / 1_000).toString(16);
  return `${text}, rid: ${seconds.padStart(8, "0")}-${marks.rid.slice(0, 8)}-${marks.rid.slice(8)}`;
}
