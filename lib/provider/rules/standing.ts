// Whether what somebody allowed still stands: RFC 6749 §10.3, RFC 7009 §2.
// https://www.rfc-editor.org/rfc/rfc7009#section-2
import { must } from "./must";

/** What was taken back gives nothing any more; throws an OAuthError unless it stands. */
export function mustStand(stands: boolean): asserts stands {
  must(stands, "authorization-withdrawn");
}
