// An authorization request that its client pushed beforehand: what may be pushed, and when its request_uri works.
// RFC 9126 §2.1, §4. https://www.rfc-editor.org/rfc/rfc9126#section-4
import { must } from "./must";
import { single, type Parameters } from "./parameters";
import { matchRedirectUri, type RedirectTarget } from "./redirect-uri";

/** What every request_uri of ours begins with (RFC 9126 §2.2). */
export const requestUriPrefix = "urn:ietf:params:oauth:request_uri:";

/** Parameters that prove the client and are no part of the authorization request (RFC 9126 §2.1). */
export const credentialParameters = ["client_secret", "client_assertion", "client_assertion_type"];

type PushingClient = { type: "confidential" | "public"; redirectUris: string[] };

/** RFC 9126 §2.1 – Proves the redirect URI of what is pushed; without a page to show, a failure is an error like any other. */
export function provePushedRedirectTarget(parameters: Parameters, client: PushingClient): RedirectTarget {
  must(single(parameters, "client_id") !== undefined, "pushed-client-id");
  must(!parameters.names.has("request_uri"), "pushed-request-uri-refused");
  const received = single(parameters, "redirect_uri");
  const redirectUri = matchRedirectUri(received, client);
  must(redirectUri, "redirect-uri-registered", {
    received: received ?? null,
    expected: client.redirectUris.join(" "),
  });
  return redirectUri;
}

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
  must(pushed === null || !pushed.answered, "pushed-request-used-once");
  must(pushed === null || now < pushed.expiresAt, "pushed-request-expired");
}
