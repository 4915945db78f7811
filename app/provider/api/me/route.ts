// A resource of site B's own: the data of the person who allowed it, for tokens with the scope `read`.
// RFC 6750. https://www.rfc-editor.org/rfc/rfc6750
//
//   GET /provider/api/me
//   Authorization: Bearer …
import { preflight, readableByBrowserApps } from "@/lib/provider/http/cors";
import { allowOnly } from "@/lib/provider/http/methods";
import { protectedResource } from "@/lib/provider/http/protected-resource";
import type { HttpRequest } from "@/lib/provider/http/request";
import { meResource } from "@/lib/provider/protected-resources";

export const { HEAD, POST, PUT, PATCH, DELETE } = allowOnly("GET");
export const OPTIONS = preflight("GET");

export async function GET(request: HttpRequest): Promise<Response> {
  const answer = protectedResource(request, meResource(), ({ user: { uid, name, email, picture } }) => ({
    uid,
    name,
    email,
    picture,
  }));
  return readableByBrowserApps(request, answer);
}
