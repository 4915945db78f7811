// An authorization request that its client pushed beforehand: what may be pushed, and when its request_uri works.
// RFC 9126 §2.1, §4. https://www.rfc-editor.org/rfc/rfc9126#section-4
import { must } from "./must";

/** What every request_uri of ours begins with (RFC 9126 §2.2). */
export const requestUriPrefix = "urn:ietf:params:oauth:request_uri:";

/** Parameters that prove the client and are no part of the authorization request (RFC 9126 §2.1). */
export const credentialParameters = ["client_secret", "client_assertion", "client_assertion_type"];

/**
 * RFC 9126 §4, §6 – A request_uri works until it expires or is answered, so that a reload does no harm and a copy of
 * an old address nothing at all; a client that registered for it cannot be made to send its parameters through the browser.
 */
export function checkPushedRequest(
  pushed: { expiresAt: Date; answered: boolean } | null,
  client: { options: { requirePushedAuthorizationRequests: boolean } },
  now: Date,
): void {
  must(pushed !== null || !client.options.requirePushedAuthorizationRequests, "pushed-request-required");
  mustBeUnanswered(!pushed?.answered);
  must(pushed === null || now < pushed.expiresAt, "pushed-request-expired");
}

/** A pushed request is answered once; throws an OAuthError. */
export function mustBeUnanswered(isUnanswered: boolean): asserts isUnanswered {
  must(isUnanswered, "pushed-request-used-once");
}
