// What the phone that opened a QR code's address is shown.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import type { TokenHash } from "@/lib/provider/tokens/hash";
import { mustOpen } from "./page-problem";

type Login = {
  status: "new" | "scanned" | "confirmed" | "cancelled" | "delivered";
  browserHash: TokenHash | null;
  expiresAt: Date;
};

export type PhoneStep = "ask" | "confirmed" | "cancelled";

/**
 * Decides it: the question, or what this phone decided. `hasDecided` is said by the address to which a decision leads,
 * since whoever opens a cancelled login's own address scans it anew. Throws a WechatPageProblem.
 */
export function phoneStep(login: Login, phone: TokenHash, now: Date, hasDecided: boolean): PhoneStep {
  const { status, browserHash, expiresAt } = login;
  const isHolder = browserHash === phone;
  if (status === "confirmed" || status === "delivered") {
    mustOpen(isHolder, "login_over");
    return "confirmed";
  }
  if (status === "cancelled" && isHolder && hasDecided) return "cancelled";
  mustOpen(now < expiresAt, "login_over");
  mustOpen(status !== "scanned" || isHolder, "login_elsewhere");
  return "ask";
}
