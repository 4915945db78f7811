// A resource behind a bearer token: RFC 6750 §3.
// https://www.rfc-editor.org/rfc/rfc6750#section-3
import { must, type OAuthError } from "@/lib/provider/rules/must";
import { readBearerToken } from "@/lib/provider/rules/bearer-token";
import { mustBeSingle } from "@/lib/provider/rules/parameters";
import type { ProtectedResource } from "@/lib/provider/protected-resources";
import type { PresentedAccessToken } from "@/lib/provider/store/grant-store";
import type { EndUser } from "@/lib/provider/store/store";
import { readAccessToken } from "@/lib/provider/tokens/read-access-token";
import { toFailure } from "./failure";
import { isForm, readForm } from "./form";
import { refuseForeignHost } from "./host";
import { errorBody, json } from "./json";
import { concerning, errorUri } from "./error-uri";
import type { HttpRequest } from "./request";

const statuses: Partial<Record<OAuthError["code"], number>> = {
  invalid_request: 400,
  invalid_token: 401,
  insufficient_scope: 403,
};

async function presentedToken(request: HttpRequest): Promise<string | null> {
  const authorization = request.headers.get("authorization");
  if (request.method !== "POST" || !isForm(request)) return readBearerToken(authorization, undefined);
  const form = await readForm(request);
  mustBeSingle(form);
  return readBearerToken(authorization, form.values.get("access_token"));
}

/** RFC 9068 §4 – A JWT opens only the resources that it names: one that another resource has seen is worth nothing here. */
async function findLiveToken(presented: string, address: string, now: Date): Promise<PresentedAccessToken> {
  const token = await readAccessToken(presented, now);
  must(token.jwt === null || token.jwt.audience.includes(address), "access-token-audience", { expected: address });
  must(!token.revoked, "access-token-revoked");
  must(now < token.expiresAt, "access-token-expired");
  return token;
}

function challenge({ scope, metadata }: ProtectedResource, error?: OAuthError): Record<string, string> {
  const parts = ['Bearer realm="birch"'];
  if (error !== undefined)
    parts.push(`error="${error.code}"`, `error_description="${error.description}"`, `error_uri="${errorUri(error)}"`);
  if (error === undefined || error.code === "insufficient_scope") parts.push(`scope="${scope}"`);
  parts.push(`resource_metadata="${metadata}"`);
  return { "WWW-Authenticate": parts.join(", ") };
}

/** What a live token opens: who is asked about, by which client, for what. */
type OpenedToken = Pick<PresentedAccessToken, "client" | "scope" | "claims"> & { user: EndUser };

function opened(token: PresentedAccessToken, { scope }: ProtectedResource): OpenedToken {
  const { client, user, claims } = token;
  must(user, "access-token-of-a-user");
  must(token.scope.includes(scope), "access-token-scope", { received: token.scope.join(" "), expected: scope });
  return { client, user, claims, scope: token.scope };
}

/** Answers with what `answer` makes of a live token that has the scope; everybody else gets the challenge of RFC 6750 §3. */
export async function protectedResource(
  request: HttpRequest,
  resource: ProtectedResource,
  answer: (opened: OpenedToken) => object,
): Promise<Response> {
  const refusal = refuseForeignHost(request);
  if (refusal) return refusal;
  try {
    const presented = await presentedToken(request);
    if (presented === null) return json({ error: "unauthorized" }, { status: 401, headers: challenge(resource) });
    const token = await findLiveToken(presented, resource.address, new Date());
    return await concerning(token.client, async () => json(answer(opened(token, resource))));
  } catch (thrown) {
    const { error, status, retryAfter } = toFailure(thrown);
    const headers = statuses[error.code] === undefined ? {} : challenge(resource, error);
    return json(errorBody(error), {
      status: statuses[error.code] ?? status,
      headers: { ...headers, ...(retryAfter !== null && { "Retry-After": String(retryAfter) }) },
    });
  }
}
