// The authorization request that a browser carries by its number only, bound to that browser (RFC 9700 §4.7).
import { after, lifetimes } from "@/lib/provider/config";
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import { OAuthError } from "@/lib/provider/rules/must";
import { store } from "@/lib/provider/store/prisma";
import type { PendingRequest } from "@/lib/provider/store/request-store";
import type { Client } from "@/lib/provider/store/store";
import { makeHandle, readHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { StoppedError } from "./front-channel";
import { mustBeRegistered } from "./redirect-target";
import type { Visit } from "./visit";

/** Stores a request for the visiting browser and returns the handle that names it. */
export async function keepRequest(
  request: AuthorizationRequest,
  client: Client,
  { browser }: Visit,
  now: Date,
): Promise<string> {
  const secret = makeSecret();
  const expiresAt = after(now, lifetimes.authorizationRequest);
  const id = await store.requests.save({
    secretHash: hashSecret(secret),
    browserHash: browser.hash,
    client,
    request,
    createdAt: now,
    expiresAt,
  });
  return makeHandle("request", id, secret);
}

/** An open request whose redirect URI is proved anew: it may have been taken from the registration meanwhile. */
export type OpenRequest = Omit<PendingRequest, "request"> & { request: AuthorizationRequest };

/** Finds the visiting browser's open request; throws a StoppedError when it is another's, over, or answered. */
export async function openRequest(handle: string, visit: Visit, now: Date): Promise<OpenRequest> {
  const parts = readHandle("request", handle);
  const pending = parts && (await store.requests.find(parts.id, parts.secret, visit.browser.hash));
  if (!pending || now >= pending.expiresAt)
    throw new StoppedError({ reason: "request_gone", error: new OAuthError("request-open") });
  if (pending.answered) throw alreadyAnswered(pending.request.uiLocales);
  const redirectUri = mustBeRegistered(pending.request.redirectUri, pending.client, visit);
  return { ...pending, request: { ...pending.request, redirectUri } };
}

/** The story of a request that was answered before. */
export function alreadyAnswered(uiLocales: readonly string[]): StoppedError {
  const error = new OAuthError("request-answered-once");
  return new StoppedError({ reason: "already_answered", error }, 400, null, uiLocales);
}
