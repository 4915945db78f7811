// Site A's own facts, and what it was told when it was registered at site B (RFC 6749 §2.2).
import { deriveKey } from "@/lib/sealing";
import { settings } from "@/lib/settings";
import { isStepped, longestHold } from "@/lib/trace/step-mode";

/** The name next-auth knows site B by; it is part of the redirect URI. */
export const providerId = "site-b";

/** What site A asks for: who you are, your data, and to stay connected (OpenID Connect Core §5.4, §11). */
export const scope = "openid profile email read offline_access";

/** How long A waits for any answer of B's, in milliseconds; longer while a person looks at the messages one by one: at the request and at its answer. */
export function patience(): number {
  return isStepped() ? 2 * longestHold + 5_000 : 8_000;
}

/** Addresses, client credentials and keys of site A; all from the settings, none from a request. */
export function siteA() {
  const { appUrl, demoUrl } = settings();
  const nextAuthUrl = `${demoUrl}/demo/api/auth`;
  return {
    origin: demoUrl,
    home: `${demoUrl}/demo`,
    nextAuthUrl,
    redirectUri: `${nextAuthUrl}/callback/${providerId}`,
    /** On a site of its own over https its cookies are bound to the very host. */
    secure: demoUrl.startsWith("https:"),
    issuer: `${appUrl}/provider`,
    discoveryUrl: `${appUrl}/provider/.well-known/openid-configuration`,
    apiUrl: `${appUrl}/provider/api/me`,
    clientId: "site-a",
    clientSecret: deriveKey("site-a client secret").toString("base64url"),
    nextAuthSecret: deriveKey("site-a next-auth").toString("base64url"),
  };
}
