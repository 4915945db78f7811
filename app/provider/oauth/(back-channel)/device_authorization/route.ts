// The device authorization endpoint: RFC 8628 §3.1, §3.2.
// https://www.rfc-editor.org/rfc/rfc8628#section-3.1
//
//   POST /provider/oauth/device_authorization
//   client_id=…&scope=…
import { address, lifetimes } from "@/lib/provider/config";
import { keepDevice, pollInterval } from "@/lib/provider/device-authorization";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import { clientRequest } from "@/lib/provider/http/client-request";
import { json } from "@/lib/provider/http/json";
import { allowOnly } from "@/lib/provider/http/methods";
import { limitPublicClient } from "@/lib/provider/http/public-client-limit";
import type { HttpRequest } from "@/lib/provider/http/request";
import { must } from "@/lib/provider/rules/must";
import { readRequestedScope } from "@/lib/provider/rules/scope";

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");

const byAddress = { what: "device authorization", limit: 60, window: 600 };

export async function POST(request: HttpRequest): Promise<Response> {
  return clientRequest(request, async ({ client, parameters, address: sender, now }) => {
    must(client.grantTypes.includes(deviceCodeGrant), "grant-type-registered", {
      received: deviceCodeGrant,
      expected: client.grantTypes.join(", "),
    });
    const scope = readRequestedScope(parameters.get("scope"));
    await limitPublicClient(sender, client, byAddress, now);
    const { deviceCode, userCode } = await keepDevice(client, scope, now);
    const page = address("/provider/device");
    return json({
      device_code: deviceCode,
      user_code: userCode,
      verification_uri: page,
      verification_uri_complete: `${page}?user_code=${userCode}`,
      expires_in: lifetimes.deviceCode,
      interval: pollInterval,
    });
  });
}
