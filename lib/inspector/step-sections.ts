// What site A's checks are prescribed by; a step without a section is something that it did, and no check.
export const stepSections: Record<string, string> = {
  "login-begun-here": "RFC 6749 §10.12",
  "state-same": "RFC 6749 §10.12",
  "iss-same": "RFC 9207 §2.4",
  "id-token-there": "OpenID Connect Core §3.1.3.3",
  "id-token-alg": "OpenID Connect Core §3.1.3.7",
  "id-token-signature": "OpenID Connect Core §3.1.3.7",
  "id-token-issuer": "OpenID Connect Core §3.1.3.7",
  "id-token-audience": "OpenID Connect Core §3.1.3.7",
  "id-token-fresh": "OpenID Connect Core §3.1.3.7",
  "id-token-hash": "OpenID Connect Core §3.1.3.6",
  "id-token-verified": "OpenID Connect Core §3.1.3.7",
  "nonce-same": "OpenID Connect Core §3.1.3.7",
  "userinfo-same-person": "OpenID Connect Core §5.3.2",
  "logout-token-believed": "Back-Channel Logout §2.6",
  "logout-token-new": "Back-Channel Logout §2.6",
};
