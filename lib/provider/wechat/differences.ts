// Where WeChat's login differs from the standards: each difference with the sections that ask for something else.

/** In the order of a login. `sections` are those that ask for something else. */
export const differences = {
  names: ["RFC 6749 §4.1.1"],
  state: ["RFC 6749 §10.12", "RFC 9700 §4.7"],
  pkce: ["RFC 7636 §1", "RFC 9700 §2.1.1"],
  qr: ["RFC 8628 §5.4"],
  domain: ["RFC 9700 §4.1.3"],
  denial: ["RFC 6749 §4.1.2.1"],
  iss: ["RFC 9207 §2"],
  secret: ["RFC 6749 §2.3.1", "RFC 6749 §3.2"],
  redirectUri: ["RFC 6749 §4.1.3", "RFC 9700 §4.5"],
  reuse: ["RFC 6749 §4.1.2"],
  status: ["RFC 6749 §5.2"],
  contentType: ["RFC 6749 §5.1"],
  tokenType: ["RFC 6749 §5.1"],
  scope: ["RFC 6749 §3.3"],
  idToken: ["OpenID Connect Core §2"],
  openid: ["OpenID Connect Core §5.7"],
  userinfo: ["RFC 6750 §2.3", "RFC 9700 §4.3.2"],
  refresh: ["RFC 6749 §6", "RFC 9700 §4.14.2"],
} as const satisfies Record<string, readonly string[]>;

export type Difference = keyof typeof differences;
