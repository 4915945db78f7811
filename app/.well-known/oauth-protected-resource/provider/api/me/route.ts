// What /provider/api/me says about itself, so that a client that knows only its address finds the way in: RFC 9728 §3.
// https://www.rfc-editor.org/rfc/rfc9728#section-3
import { allowOnly } from "@/lib/provider/http/methods";
import { publicDocument } from "@/lib/provider/http/public-document";
import { meResource, protectedResourceMetadata } from "@/lib/provider/protected-resources";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: Request): Promise<Response> {
  return publicDocument(request, () => protectedResourceMetadata(meResource()));
}
