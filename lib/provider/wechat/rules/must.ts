// A refusal in WeChat's numbers, and the one-line form of a requirement.
import type { WechatSwitches } from "@/lib/provider/wechat/app";
import type { Errcode } from "./errors";

/** The caller is told the number and its text; `style` is the app's, once it is known. */
export class WechatError extends Error {
  style: WechatSwitches["errmsgStyle"] = "rid";

  constructor(readonly errcode: Errcode) {
    super(String(errcode));
  }
}

/** Throws the WechatError of this number unless the condition holds. */
export function must(condition: unknown, errcode: Errcode): asserts condition {
  if (!condition) throw new WechatError(errcode);
}
