// What /provider/api/me says about itself, so that a client that knows only its address finds the way in: RFC 9728 §3.
// https://www.rfc-editor.org/rfc/rfc9728#section-3
import { address, issuer } from "@/lib/provider/config";
import { allowOnly } from "@/lib/provider/http/methods";
import { publicDocument } from "@/lib/provider/http/public-document";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: Request): Promise<Response> {
  return publicDocument(request, () => ({
    resource: address("/provider/api/me"),
    authorization_servers: [issuer()],
    scopes_supported: ["read"],
    bearer_methods_supported: ["header"],
    resource_name: "Birch: the signed-in user",
  }));
}
