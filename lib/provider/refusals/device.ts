// The device grant: what a device is told while it waits.
import { rule } from "./rule";

export const deviceRules = {
  "device-code-missing": rule("invalid_request", "RFC 8628 §3.4", "device_code is missing"),
  "device-code-known": rule("invalid_grant", "RFC 8628 §3.4", "the device code is unknown"),
  "device-pending": rule("authorization_pending", "RFC 8628 §3.5", "nobody has answered for this device yet"),
  "device-slow-down": rule(
    "slow_down",
    "RFC 8628 §3.5",
    "the device asks too often; from now on it must wait 5 seconds longer",
  ),
  "device-denied": rule("access_denied", "RFC 8628 §3.5", "the user did not allow it"),
  "device-code-expired": rule("expired_token", "RFC 8628 §3.5", "the device code has expired; ask for a new one"),
  "device-code-used-once": rule("invalid_grant", "RFC 8628 §3.5", "the device code was exchanged before"),
  "devices-waiting": rule(
    "temporarily_unavailable",
    "RFC 8628 §5.1",
    "too many devices of this client wait for an answer",
  ),
  "device-other-browser": rule(
    "access_denied",
    "RFC 8628 §3.3",
    "the code belongs to another browser, or was not typed in this one",
  ),
};
