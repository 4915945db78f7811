// What holds for every authorization request of a client: OpenID Connect Registration §2, RFC 9126 §6.
// https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata
import type { ClientOptions } from "@/lib/provider/store/store";
import { isTrue, listOf, secondsOf, type Document } from "./members";

type RequestDefaults = Pick<
  ClientOptions,
  "requirePushedAuthorizationRequests" | "defaultMaxAge" | "requireAuthTime" | "defaultAcrValues"
>;

/** Reads whether requests must be pushed, and how fresh and how strong a login must be; throws an OAuthError. */
export function readRequestDefaults(document: Document): RequestDefaults {
  return {
    requirePushedAuthorizationRequests: isTrue(document, "require_pushed_authorization_requests"),
    defaultMaxAge: secondsOf(document, "default_max_age"),
    requireAuthTime: isTrue(document, "require_auth_time"),
    defaultAcrValues: listOf(document, "default_acr_values") ?? [],
  };
}
