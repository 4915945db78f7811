// Token revocation: RFC 7009.
// https://www.rfc-editor.org/rfc/rfc7009#section-2
//
//   POST /provider/oauth/revoke
//   Authorization: Basic …
//   token=…
import { clientRequest } from "@/lib/provider/http/client-request";
import { json } from "@/lib/provider/http/json";
import { preflight, readableByBrowserApps } from "@/lib/provider/http/cors";
import { allowOnly } from "@/lib/provider/http/methods";
import type { HttpRequest } from "@/lib/provider/http/request";
import { must } from "@/lib/provider/rules/must";
import { store } from "@/lib/provider/store/prisma";
import { findTokenOf } from "@/lib/provider/tokens/find-token";

export const { GET, HEAD, PUT, PATCH, DELETE } = allowOnly("POST");
export const OPTIONS = preflight("POST");

export async function POST(request: HttpRequest): Promise<Response> {
  const answer = clientRequest(request, async ({ client, parameters, now }) => {
    const presented = parameters.get("token");
    must(presented !== undefined, "token-missing");
    const found = await findTokenOf(client, presented, now);
    if (found?.kind === "refresh_token") await store.grants.revoke(found.token.grantId, now);
    if (found?.kind === "access_token") await store.grants.revokeAccessToken(found.token.id, now);
    return json({}); // the status is the answer (§2.2); some clients expect JSON all the same
  });
  return readableByBrowserApps(request, answer);
}
