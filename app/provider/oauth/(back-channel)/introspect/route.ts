// Token introspection: RFC 7662.
// https://www.rfc-editor.org/rfc/rfc7662#section-2
//
//   POST /provider/oauth/introspect
//   Authorization: Basic …
//   token=…
import { clientRequest } from "@/lib/provider/http/client-request";
import { json } from "@/lib/provider/http/json";
import { allowOnly } from "@/lib/provider/http/methods";
import type { HttpRequest } from "@/lib/provider/http/request";
import { must } from "@/lib/provider/rules/must";
import { findTokenOf } from "@/lib/provider/tokens/find-token";
import { introspectionResponse } from "@/lib/provider/tokens/introspection-response";

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("POST");

export function POST(request: HttpRequest): Promise<Response> {
  return clientRequest(request, async ({ client, parameters, now }) => {
    must(client.type === "confidential", "introspection-proof");
    const presented = parameters.get("token");
    must(presented !== undefined, "token-missing");
    return json(introspectionResponse(await findTokenOf(client, presented, now), now));
  });
}
