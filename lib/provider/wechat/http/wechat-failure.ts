// What a failure that is no refusal turns into: WeChat's number for it; the cause is for the log alone.
import { toFailure, TooManyRequestsError } from "@/lib/provider/http/failure";
import { WechatError } from "@/lib/provider/wechat/rules/must";

/** Turns whatever was thrown into a WechatError, -1 for what nobody expected, which is logged. */
export function toWechatError(thrown: unknown): WechatError {
  if (thrown instanceof WechatError) return thrown;
  if (thrown instanceof TooManyRequestsError) return new WechatError(45011);
  toFailure(thrown);
  return new WechatError(-1);
}
