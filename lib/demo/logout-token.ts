// What B's logout token must be before A believes it: OpenID Connect Back-Channel Logout §2.6.
// https://openid.net/specs/openid-connect-backchannel-1_0.html#Validation
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from "jose";
import { z } from "zod";
import { discover } from "@/lib/demo/authorization-server";
import { patience, siteA } from "@/lib/demo/config";

/** A logout token that A does not believe; the message says why, and nothing of the token. */
export class LogoutTokenError extends Error {}

const event = "http://schemas.openid.net/event/backchannel-logout";
const name = z.string().min(1).max(255);

const claims = z.object({
  jti: name,
  exp: z.number(),
  sid: name.optional(),
  sub: name.optional(),
  events: z.object({ [event]: z.looseObject({}) }),
});

/** Whose sessions end: those of B's session `sid`, or, without one, all of the person. */
type Named = { sid: string; sub: string | undefined } | { sid: undefined; sub: string };

/** A logout token that was believed; `exp` is in seconds since 1970. */
export type Logout = { jti: string; exp: number } & Named;

let known: { address: string; keys: ReturnType<typeof createRemoteJWKSet> } | undefined;

/** B's public keys, fetched when they are needed and kept; a `kid` that is not among them fetches them anew. */
async function keysOfB() {
  const { jwks_uri } = await discover();
  if (known?.address !== jwks_uri)
    known = { address: jwks_uri, keys: createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: patience() }) };
  return known.keys;
}

/** The signature, the type and the claims that a logout token has in common with an ID Token (§2.6, 1 to 4). */
async function verify(token: string): Promise<JWTPayload> {
  const { issuer, clientId } = siteA();
  const { payload } = await jwtVerify(token, await keysOfB(), {
    algorithms: ["ES256"],
    typ: "logout+jwt",
    issuer,
    audience: clientId,
    maxTokenAge: "5 minutes",
    clockTolerance: 10,
    requiredClaims: ["exp", "iat"],
  });
  if ([payload.aud].flat().length !== 1) throw new LogoutTokenError("the token is for others too");
  return payload;
}

/** Reads a logout token; throws a LogoutTokenError, or what fetch throws when B's keys cannot be had. */
export async function readLogoutToken(token: string): Promise<Logout> {
  try {
    const payload = await verify(token);
    // §2.4 – A nonce is what makes a token an ID Token; one token must never do for both.
    if ("nonce" in payload) throw new LogoutTokenError("a logout token has no nonce");
    const { jti, exp, sid, sub } = claims.parse(payload);
    if (sid !== undefined) return { jti, exp, sid, sub };
    if (sub !== undefined) return { jti, exp, sid, sub };
    throw new LogoutTokenError("the token names neither a session nor a person");
  } catch (error) {
    if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) throw error;
    if (error instanceof errors.JOSEError) throw new LogoutTokenError(`the token is not valid (${error.code})`);
    if (error instanceof z.ZodError) throw new LogoutTokenError("the token lacks what a logout token must have");
    throw error;
  }
}
