// The same metadata where RFC 8414 puts it, between host and path: RFC 8414 §3.1.
// https://www.rfc-editor.org/rfc/rfc8414#section-3.1
import { allowOnly } from "@/lib/provider/http/methods";
import { publicDocument } from "@/lib/provider/http/public-document";
import { metadata } from "@/lib/provider/metadata";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: Request): Promise<Response> {
  return publicDocument(request, metadata);
}
