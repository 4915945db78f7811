// The public halves of the signing keys: RFC 7517 §5.
// https://www.rfc-editor.org/rfc/rfc7517#section-5
import { allowOnly } from "@/lib/provider/http/methods";
import { publicDocument } from "@/lib/provider/http/public-document";
import type { HttpRequest } from "@/lib/provider/http/request";
import { signingKeys } from "@/lib/provider/tokens/signing-keys";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: HttpRequest): Promise<Response> {
  return publicDocument(request, async () => ({ keys: (await signingKeys()).map(({ publicJwk }) => publicJwk) }));
}
