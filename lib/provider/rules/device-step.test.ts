import { expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { deviceStep } from "./device-step";

const now = new Date("2026-01-01T12:00:00Z");
const [mine, other] = [hashSecret("mine"), hashSecret("other")];
const device = { browserHash: mine, decision: null, expiresAt: after(now, 60) };

test("171 RFC 8628 §5.4: only the browser that sent the code is asked to confirm", () => {
  expect(deviceStep(device, mine, now)).toBe("confirm");
  for (const one of [null, { ...device, browserHash: null }, { ...device, browserHash: other }])
    expect(deviceStep(one, mine, now)).toBe("type-code");
});

test("170 RFC 8628 §3.3: a decision is shown to its own browser alone; an expired code is asked for again", () => {
  expect(deviceStep({ ...device, decision: "denied" }, mine, now)).toBe("decided");
  expect(deviceStep({ ...device, decision: "allowed" }, other, now)).toBe("type-code");
  expect(deviceStep(device, mine, after(now, 60))).toBe("type-code");
});
