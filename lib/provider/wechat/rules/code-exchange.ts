// What a code asks of who exchanges it: the middle of WeChat's order, between the grant_type and the secret.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import { must } from "./must";

type ExchangeableCode = { expiresAt: Date; redeemedAt: Date | null; revoked: boolean };

/** Throws 40029 for a code that is unknown, past its end or taken back, and 40163 for one that was used. */
export function checkCode<Code extends ExchangeableCode>(code: Code | null, now: Date): asserts code is Code {
  must(code !== null && now < code.expiresAt, 40029);
  // WeChat says so and leaves the first exchange's tokens alive; RFC 6749 §4.1.2 would revoke them.
  must(code.redeemedAt === null, 40163);
  must(!code.revoked, 40029);
}
