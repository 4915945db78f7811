// The token endpoint: RFC 6749 §3.2.
// https://www.rfc-editor.org/rfc/rfc6749#section-3.2
//
//   POST /provider/oauth/token
//   Authorization: Basic …
//   grant_type=authorization_code&code=…&redirect_uri=…&code_verifier=…
import { findGrant, grants } from "@/lib/provider/grants/registry";
import { clientRequest } from "@/lib/provider/http/client-request";
import { json } from "@/lib/provider/http/json";
import { preflight, readableByBrowserApps } from "@/lib/provider/http/cors";
import { allowOnly } from "@/lib/provider/http/methods";
import type { HttpRequest } from "@/lib/provider/http/request";
import { must } from "@/lib/provider/rules/must";

export const { GET, HEAD, PUT, PATCH, DELETE } = allowOnly("POST");
export const OPTIONS = preflight("POST");

const supported = [...grants.keys()].join(", ");

export function POST(request: HttpRequest): Promise<Response> {
  const answer = clientRequest(request, async (tokenRequest) => {
    const { client, parameters } = tokenRequest;
    const grantType = parameters.get("grant_type");
    must(grantType !== undefined, "grant-type-missing");
    const grant = findGrant(grantType, client);
    must(grant, "grant-type-supported", { received: grantType, expected: supported });
    must(client.grantTypes.includes(grantType), "grant-type-registered", {
      received: grantType,
      expected: client.grantTypes.join(", "),
    });
    return json(await grant(tokenRequest));
  });
  return readableByBrowserApps(request, answer);
}
