// The userinfo endpoint: OpenID Connect Core §5.3.
// https://openid.net/specs/openid-connect-core-1_0.html#UserInfo
//
//   GET /provider/oauth/userinfo
//   Authorization: Bearer …
import { preflight, readableByBrowserApps } from "@/lib/provider/http/cors";
import { allowOnly } from "@/lib/provider/http/methods";
import { protectedResource } from "@/lib/provider/http/protected-resource";
import type { HttpRequest } from "@/lib/provider/http/request";
import { userinfoResource } from "@/lib/provider/protected-resources";
import { sharedData } from "@/lib/provider/rules/claims";
import { subjectFor } from "@/lib/provider/tokens/subject";

export const { HEAD, PUT, PATCH, DELETE } = allowOnly("GET", "POST");
export const OPTIONS = preflight("GET", "POST");

export function GET(request: HttpRequest): Promise<Response> {
  const answer = protectedResource(request, userinfoResource(), ({ client, user, scope, claims }) => ({
    ...sharedData(user, scope, claims?.userinfo),
    sub: subjectFor(client, user),
  }));
  return readableByBrowserApps(request, answer);
}

export const POST = GET;
