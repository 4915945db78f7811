// The pushed authorization request endpoint: RFC 9126 §2.
// https://www.rfc-editor.org/rfc/rfc9126#section-2
//
//   POST /provider/oauth/par
//   Authorization: Basic …
//   response_type=code&client_id=…&redirect_uri=…&scope=…&state=…&code_challenge=…&code_challenge_method=S256
import { after, lifetimes } from "@/lib/provider/config";
import { clientRequest } from "@/lib/provider/http/client-request";
import { preflight, readableByBrowserApps } from "@/lib/provider/http/cors";
import { TooManyRequestsError } from "@/lib/provider/http/failure";
import { json } from "@/lib/provider/http/json";
import { allowOnly } from "@/lib/provider/http/methods";
import { limitPublicClient } from "@/lib/provider/http/public-client-limit";
import type { HttpRequest } from "@/lib/provider/http/request";
import { protectedResources } from "@/lib/provider/protected-resources";
import { checkAuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import { must } from "@/lib/provider/rules/must";
import { readParameters, withoutParameters } from "@/lib/provider/rules/parameters";
import { provePushedRedirectTarget } from "@/lib/provider/rules/pushed-redirect-target";
import { credentialParameters, requestUriPrefix } from "@/lib/provider/rules/pushed-request";
import { store } from "@/lib/provider/store/prisma";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";

export const { GET, HEAD, PUT, PATCH, DELETE } = allowOnly("POST");
export const OPTIONS = preflight("POST");

const longest = 8_192;
const mostLive = 500;
const byAddress = { what: "par", limit: 100, window: 60 };

export async function POST(request: HttpRequest): Promise<Response> {
  const answer = clientRequest(request, async ({ client, encoded, address, now }) => {
    const kept = withoutParameters(encoded, credentialParameters);
    must(kept.length <= longest, "pushed-request-length", { limit: longest });
    const parameters = readParameters(kept);
    checkAuthorizationRequest(parameters, client, provePushedRedirectTarget(parameters, client), protectedResources());
    await limitPublicClient(address, client, byAddress, now);
    const secret = makeSecret();
    const expiresAt = after(now, lifetimes.pushedRequest);
    const row = { secretHash: hashSecret(secret), client, parameters: kept, createdAt: now, expiresAt };
    const saved = await store.pushed.save(row, mostLive);
    if ("waitUntil" in saved) throw new TooManyRequestsError(saved.waitUntil, "pushed-requests-waiting");
    const request_uri = requestUriPrefix + makeHandle("pushed", saved.id, secret);
    return json({ request_uri, expires_in: lifetimes.pushedRequest }, { status: 201 });
  });
  return readableByBrowserApps(request, answer);
}
