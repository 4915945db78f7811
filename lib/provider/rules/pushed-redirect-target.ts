// Where the answer to a pushed request is to go: RFC 9126 §2.1.
// https://www.rfc-editor.org/rfc/rfc9126#section-2.1
import { must } from "./must";
import { single, type Parameters } from "./parameters";
import { matchRedirectUri, type RedirectTarget } from "./redirect-uri";

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
