// Which single claims a request asks for: OpenID Connect Core §5.5.
// https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter

/** The names of the claims asked for, by where they are to stand. */
export type ClaimsRequest = { idToken: string[]; userinfo: string[] };
