// The client by hand has site A's registration at site B, with a redirect URI of its own (RFC 6749 §2.2).
import { siteA } from "@/lib/demo/config";

/** Its addresses and credentials; it asks for who the person is, and for nothing that it would not use. */
export function byHand() {
  const { origin, issuer, clientId, clientSecret } = siteA();
  const page = `${origin}/demo/by-hand`;
  return { page, redirectUri: `${page}/callback`, scope: "openid profile email", issuer, clientId, clientSecret };
}
