// The userinfo endpoint: OpenID Connect Core §5.3.
// https://openid.net/specs/openid-connect-core-1_0.html#UserInfo
//
//   GET /provider/oauth/userinfo
//   Authorization: Bearer …
import { allowOnly } from "@/lib/provider/http/methods";
import { protectedResource } from "@/lib/provider/http/protected-resource";
import { sharedData } from "@/lib/provider/rules/claims";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return protectedResource(request, { scope: "openid" }, ({ user, scope }) => ({
    sub: user.sub,
    ...sharedData(user, scope),
  }));
}

export const POST = GET;
