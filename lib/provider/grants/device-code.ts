// The device grant at the token endpoint, where a device asks again and again: RFC 8628 §3.4, §3.5.
// https://www.rfc-editor.org/rfc/rfc8628#section-3.4
//
//   POST /provider/oauth/token
//   grant_type=urn:ietf:params:oauth:grant-type:device_code&device_code=…&client_id=…
import type { RuleId } from "@/lib/provider/refusals/registry";
import { must, OAuthError } from "@/lib/provider/rules/must";
import { mustStand } from "@/lib/provider/rules/standing";
import type { Poll } from "@/lib/provider/store/device-store";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { readHandle } from "@/lib/provider/tokens/handle";
import { makeTokenResponse, prepareTokens } from "@/lib/provider/tokens/token-response";
import type { Grant } from "./grant";

export const deviceCodeGrant = "urn:ietf:params:oauth:grant-type:device_code";

const refusals: Record<Exclude<Poll["outcome"], "redeemed" | "withdrawn">, RuleId> = {
  pending: "device-pending",
  slow_down: "device-slow-down",
  denied: "device-denied",
  expired: "device-code-expired",
  already_redeemed: "device-code-used-once",
};

/** Exchanges a device code for tokens, once, as soon as a person allowed it; until then says how to go on. */
export const redeemDeviceCode: Grant = async ({ client, parameters, now }) => {
  const device = await findDeviceOf(client, parameters.get("device_code"));
  const { rows, pair } = prepareTokens(client, device.scope, [], now, now);
  const poll = await store.devices.poll(device.id, rows, now);
  mustStand(poll.outcome !== "withdrawn");
  if (poll.outcome !== "redeemed") throw new OAuthError(refusals[poll.outcome]);
  return makeTokenResponse(poll.authorization, pair(poll), now);
};

/** RFC 8628 §3.4 – A device code is bound to its client; somebody else's looks as unknown as one that never was. */
async function findDeviceOf(client: Client, presented: string | undefined) {
  must(presented !== undefined, "device-code-missing");
  const handle = readHandle("device", presented);
  const device = handle && (await store.devices.find(handle.id, handle.secret));
  must(device && device.client.id === client.id, "device-code-known");
  return device;
}
