// What the userinfo endpoint says about itself: RFC 9728 §3.
// https://www.rfc-editor.org/rfc/rfc9728#section-3
import { allowOnly } from "@/lib/provider/http/methods";
import { publicDocument } from "@/lib/provider/http/public-document";
import { protectedResourceMetadata, userinfoResource } from "@/lib/provider/protected-resources";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: Request): Promise<Response> {
  return publicDocument(request, () => protectedResourceMetadata(userinfoResource()));
}
