// Discovery, appended to the issuer: OpenID Connect Discovery §4.
// https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
import { allowOnly } from "@/lib/provider/http/methods";
import { publicDocument } from "@/lib/provider/http/public-document";
import { metadata } from "@/lib/provider/metadata";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: Request): Promise<Response> {
  return publicDocument(request, metadata);
}
