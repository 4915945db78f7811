// What a client requires of a logout token before it ends anybody's session: OpenID Connect Back-Channel Logout §2.6.
// https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation
import { rightAlgorithm, signedByProvider, type Presented } from "@/lib/inspector/tokens/id-token";
import { includes, same, textOf, tolerance, within, type Requirement } from "@/lib/inspector/tokens/requirements";

const event = "http://schemas.openid.net/event/backchannel-logout";

/** How long ago a logout token may have been made when it arrives (seconds); two minutes to live are recommended (§2.4). */
const oldest = 300;

function names(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

/** Every requirement of a logout token, in the order of the specification. */
export function requireOfLogoutToken(presented: Presented): Requirement[] {
  const { jwt, provider, occasion } = presented;
  const { iss, aud, exp, iat, sub, sid, events, nonce, jti } = jwt.payload;
  const now = Math.floor(occasion.moment / 1_000);
  const subject = sid ?? sub;
  const isLogout = typeof events === "object" && events !== null && event in events;
  const base = { origin: null, expected: null };
  return [
    signedByProvider("logout-token-signature", presented),
    rightAlgorithm("logout-token-alg", presented),
    same("logout-token-typ", "typ", jwt.header.typ, "logout+jwt"),
    same("logout-token-iss", "iss", iss, provider.issuer),
    includes("logout-token-aud", aud, occasion.clientId),
    within("logout-token-exp", "exp", exp, { after: now }),
    within("logout-token-iat", "iat", iat, { least: now - oldest, most: now + tolerance }),
    {
      ...base,
      name: "logout-token-subject",
      claim: sid === undefined ? "sub" : "sid",
      holds: names(subject),
      found: textOf(subject),
    },
    {
      ...base,
      name: "logout-token-events",
      claim: "events",
      holds: isLogout,
      expected: event,
      found: textOf(events),
    },
    { ...base, name: "logout-token-no-nonce", claim: "nonce", holds: nonce === undefined, found: textOf(nonce) },
    { ...base, name: "logout-token-jti", claim: "jti", holds: names(jti), found: textOf(jti) },
  ];
}
