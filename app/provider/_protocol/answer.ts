// The answer to an authorization request, or the step that it waits for. Every exit to a client passes here.
// RFC 6749 §4.1.2. https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
import { after, lifetimes } from "@/lib/provider/config";
import { toClientWithCode, toClientWithError } from "@/lib/provider/http/redirect";
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import { OAuthError } from "@/lib/provider/rules/must";
import { decideNextStep, type NextStep } from "@/lib/provider/rules/next-step";
import type { RedirectTarget } from "@/lib/provider/rules/redirect-uri";
import { store } from "@/lib/provider/store/prisma";
import type { Client, LoginSession } from "@/lib/provider/store/store";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { alreadyAnswered } from "./pending-request";

/** A request on its way: `pendingId` numbers it once it is stored. */
export type Asking = { request: AuthorizationRequest; client: Client; requestedAt: Date; pendingId: number | null };

/** Runs what follows a proved redirect URI; a refusal goes to the client, with its state (RFC 6749 §4.1.2.1). */
export async function answeringTo(
  target: RedirectTarget,
  state: string | null,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (thrown) {
    if (thrown instanceof OAuthError) return toClientWithError(target, thrown, state);
    throw thrown;
  }
}

/** Decides what a request waits for, in the light of this session. */
export async function nextStepOf(
  { request, client, requestedAt }: Asking,
  session: LoginSession | null,
): Promise<NextStep> {
  const consented = session === null ? [] : await store.consents.find(session.user.uid, client);
  return decideNextStep({ request, requestedAt, clientType: client.type, session, consented });
}

/** Issues the code and sends it to the client; a request that is stored is answered once. */
export async function respondWithCode(
  { request, client, pendingId }: Asking,
  session: LoginSession,
  now: Date,
): Promise<Response> {
  const secret = makeSecret();
  const { scope, nonce, redirectUri, codeChallenge } = request;
  const authorization = {
    client,
    user: session.user,
    scope,
    nonce,
    authTime: session.authenticatedAt,
    redirectUri,
    codeChallenge,
  };
  const expiresAt = after(now, lifetimes.authorizationCode);
  const result = await store.grants.issueCode(authorization, {
    secretHash: hashSecret(secret),
    createdAt: now,
    expiresAt,
    answersRequest: pendingId,
  });
  if (result.outcome === "already_answered") throw alreadyAnswered();
  return toClientWithCode(redirectUri, makeHandle("code", result.codeId, secret), request.state);
}

/** Tells the client that the person said no, once (RFC 6749 §4.1.2.1 `access_denied`). */
export async function respondWithDenial({ request, pendingId }: Asking, now: Date): Promise<Response> {
  if (pendingId !== null && !(await store.requests.markAnswered(pendingId, now))) throw alreadyAnswered();
  return toClientWithError(
    request.redirectUri,
    new OAuthError("access_denied", "the user did not allow it"),
    request.state,
  );
}
