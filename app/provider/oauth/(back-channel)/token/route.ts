// The token endpoint: RFC 6749 §3.2.
// https://www.rfc-editor.org/rfc/rfc6749#section-3.2
//
//   POST /provider/oauth/token
//   Authorization: Basic …
//   grant_type=authorization_code&code=…&redirect_uri=…&code_verifier=…
import { grants } from "@/lib/provider/grants/registry";
import { clientRequest } from "@/lib/provider/http/client-request";
import { json } from "@/lib/provider/http/json";
import { preflight, readableByBrowserApps } from "@/lib/provider/http/cors";
import { allowOnly } from "@/lib/provider/http/methods";
import { must } from "@/lib/provider/rules/must";

export const { GET, HEAD, PUT, PATCH, DELETE } = allowOnly("POST");
export const OPTIONS = preflight("POST");

export async function POST(request: Request): Promise<Response> {
  const answer = clientRequest(request, async ({ client, parameters, now }) => {
    const grantType = parameters.get("grant_type");
    must(grantType !== undefined, "invalid_request", "grant_type is missing");
    const grant = grants.get(grantType);
    must(grant, "unsupported_grant_type", `grant_type must be one of ${[...grants.keys()].join(", ")}`);
    must(client.grantTypes.includes(grantType), "unauthorized_client", "this client is not registered for this grant");
    return json(await grant({ client, parameters, now }));
  });
  return readableByBrowserApps(request, answer);
}
