// What is required of the JWTs that are neither ID Token nor logout token: hints, access tokens and client assertions.
import { signedByProvider, type Presented } from "@/lib/inspector/tokens/id-token";
import { same, textOf, within, type Requirement } from "@/lib/inspector/tokens/requirements";

/** What B requires of an ID Token that comes back as a hint; it may have expired (OpenID Connect Core §3.1.2.1). */
export function requireOfHint(presented: Presented): Requirement[] {
  const { jwt, provider } = presented;
  return [signedByProvider("hint-signature", presented), same("hint-iss", "iss", jwt.payload.iss, provider.issuer)];
}

/** What an API requires of a JWT access token (RFC 9068 §4); its audience is the API's own name, which nobody here knows. */
export function requireOfAccessToken(presented: Presented): Requirement[] {
  const { jwt, provider, occasion } = presented;
  return [
    signedByProvider("access-token-signature", presented),
    same("access-token-typ", "typ", jwt.header.typ, "at+jwt"),
    same("access-token-iss", "iss", jwt.payload.iss, provider.issuer),
    within("access-token-exp", "exp", jwt.payload.exp, { after: Math.floor(occasion.moment / 1_000) }),
  ];
}

/** What B requires of a client's own assertion (RFC 7523 §3); the key is the client's. */
export function requireOfAssertion({ jwt, provider, occasion }: Presented): Requirement[] {
  const { iss, sub, aud, exp } = jwt.payload;
  const audiences = [provider.issuer, provider.tokenEndpoint];
  return [
    same("assertion-iss", "iss", iss, occasion.clientId),
    same("assertion-sub", "sub", sub, occasion.clientId),
    {
      name: "assertion-aud",
      claim: "aud",
      holds: [aud].flat().some((one) => audiences.includes(String(one))),
      expected: audiences.join(", "),
      found: textOf(aud),
      origin: null,
    },
    within("assertion-exp", "exp", exp, { after: Math.floor(occasion.moment / 1_000) }),
  ];
}
