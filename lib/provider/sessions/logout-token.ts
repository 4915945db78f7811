// The Logout Token: OpenID Connect Back-Channel Logout §2.4, signed like the client's ID Tokens.
// https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken
import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { issuer } from "@/lib/provider/config";
import type { Client, LoginSession } from "@/lib/provider/store/store";
import { signingKey } from "@/lib/provider/tokens/signing-keys";
import { subjectFor } from "@/lib/provider/tokens/subject";
import { sessionIdentifier } from "./session-identifier";

const event = "http://schemas.openid.net/event/backchannel-logout";

/** §2.4 – two minutes at most, so that a token which was held back ends no later session. */
const lifetime = 120;

/** Makes the token that tells one client of the end of one session; its type and its event keep it from passing for an ID Token (§4.1). */
export async function makeLogoutToken(client: Client, session: LoginSession, now: Date): Promise<string> {
  const key = await signingKey(client.idTokenSignedResponseAlg, now);
  const issuedAt = Math.floor(now.getTime() / 1_000);
  return new SignJWT({ events: { [event]: {} }, sid: sessionIdentifier(session.id, client) })
    .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: "logout+jwt" })
    .setIssuer(issuer())
    .setSubject(subjectFor(client, session.user))
    .setAudience(client.clientId)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetime)
    .sign(key.privateKey);
}
