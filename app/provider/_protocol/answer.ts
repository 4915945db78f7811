// The answer to an authorization request, or the step that it waits for. Every exit to a client passes here.
// RFC 6749 §4.1.2. https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
import { after, lifetimes } from "@/lib/provider/config";
import { issueImplicitToken } from "@/lib/provider/grants/implicit";
import { concerning } from "@/lib/provider/http/error-uri";
import {
  toClientWithCode,
  toClientWithError,
  toClientWithToken,
  type ReplyAddress,
} from "@/lib/provider/http/redirect";
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import { OAuthError } from "@/lib/provider/rules/must";
import { decideNextStep, type NextStep } from "@/lib/provider/rules/next-step";
import { mustBeUnanswered } from "@/lib/provider/rules/pushed-request";
import { store } from "@/lib/provider/store/prisma";
import type { Client, LoginSession } from "@/lib/provider/store/store";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { subjectFor } from "@/lib/provider/tokens/subject";
import { alreadyAnswered } from "./pending-request";

/** A request on its way: `pendingId` numbers it once it is stored. */
export type Asking = { request: AuthorizationRequest; client: Client; requestedAt: Date; pendingId: number | null };

/** Runs what follows a proved redirect URI; a refusal goes to the client, with its state (RFC 6749 §4.1.2.1). */
export async function answeringTo(
  client: Client,
  reply: ReplyAddress,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await concerning(client, answer);
  } catch (thrown) {
    if (thrown instanceof OAuthError) return toClientWithError(reply, thrown);
    throw thrown;
  }
}

/** Decides what a request waits for, in the light of this session. */
export async function nextStepOf(
  { request, client, requestedAt }: Asking,
  session: LoginSession | null,
): Promise<NextStep> {
  const consented = session === null ? [] : await store.consents.find(session.user.uid, client);
  const whoever = session && { authenticatedAt: session.authenticatedAt, subject: subjectFor(client, session.user) };
  return decideNextStep({ request, requestedAt, clientType: client.type, session: whoever, consented });
}

/** Issues the code, or where `response_type` is `token` that, and sends it to the client; a stored request is answered once. */
export async function respondWithCode(asking: Asking, session: LoginSession, now: Date): Promise<Response> {
  const { request, client, pendingId } = asking;
  if (request.responseType === "token") return respondWithToken(asking, session, now);
  const secret = makeSecret();
  const { scope, nonce, redirectUri, codeChallenge, claims, resources } = request;
  const authorization = {
    client,
    user: session.user,
    scope,
    nonce,
    authTime: session.authenticatedAt,
    redirectUri,
    codeChallenge,
    sessionId: session.id,
    claims,
    resources,
  };
  const expiresAt = after(now, lifetimes.authorizationCode);
  const result = await store.grants.issueCode(authorization, {
    secretHash: hashSecret(secret),
    createdAt: now,
    expiresAt,
    answersRequest: pendingId,
    answersPushed: request.pushedId,
  });
  if (result.outcome === "already_answered" && pendingId !== null) throw alreadyAnswered(request.uiLocales);
  mustBeUnanswered(result.outcome !== "already_answered");
  return toClientWithCode(request, makeHandle("code", result.codeId, secret));
}

async function respondWithToken({ request, client, pendingId }: Asking, session: LoginSession, now: Date) {
  const token = await issueImplicitToken(client, request.scope, session, {
    answersRequest: pendingId,
    answersPushed: request.pushedId,
    now,
  });
  if (token === null) throw alreadyAnswered(request.uiLocales);
  return toClientWithToken(request, token);
}

/** Tells the client that the person said no, once (RFC 6749 §4.1.2.1 `access_denied`). */
export async function respondWithDenial({ request, pendingId }: Asking, now: Date): Promise<Response> {
  if (pendingId !== null && !(await store.requests.markAnswered(pendingId, now, request.pushedId)))
    throw alreadyAnswered(request.uiLocales);
  return toClientWithError(request, new OAuthError("consent-denied"));
}
