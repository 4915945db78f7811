// What the device page shows to a signed-in browser: RFC 8628 §3.3.
// https://www.rfc-editor.org/rfc/rfc8628#section-3.3
import type { TokenHash } from "@/lib/provider/tokens/hash";

type TypedDevice = { browserHash: TokenHash | null; decision: "allowed" | "denied" | null; expiresAt: Date };

export type DeviceStep = "type-code" | "confirm" | "decided";

/**
 * RFC 8628 §5.4 – A link with the code in it asks for the code like a bare one: only a browser in which it was sent
 * by hand holds the device, and to every other one it looks as unknown as a code that never was.
 */
export function deviceStep(device: TypedDevice | null, browserHash: TokenHash, now: Date): DeviceStep {
  if (device === null || device.browserHash !== browserHash) return "type-code";
  if (device.decision !== null) return "decided";
  return now < device.expiresAt ? "confirm" : "type-code";
}
