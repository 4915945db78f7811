// How the answer to an authorization request travels: OAuth 2.0 Multiple Response Type Encoding Practices §2.1, Form Post Response Mode.
// https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#ResponseModes
import { must } from "./must";
import type { ResponseType } from "./response-type";

export const responseModes = ["query", "form_post"] as const;

/** `fragment` is the implicit grant's own, so it is not among those that everybody may ask for. */
export type ResponseMode = (typeof responseModes)[number] | "fragment";

/** Reads `response_mode`; throws an OAuthError for one that this server does not have. */
export function readResponseMode(value: string | undefined, responseType: ResponseType): ResponseMode {
  if (responseType === "token") return mustBeFragment(value);
  const mode = responseModes.find((one) => one === (value ?? "query"));
  must(mode, "response-mode-supported", { received: value, expected: responseModes.join(", ") });
  return mode;
}

/** RFC 6749 §4.2.2 – A token in the query would be sent to the client's server, into its log and into every Referer. */
function mustBeFragment(value: string | undefined): "fragment" {
  must(value === undefined || value === "fragment", "token-in-fragment", { received: value, expected: "fragment" });
  return "fragment";
}

/** The mode in which to send an error: the one asked for when it is known, else the default. */
export function responseModeToReturn(value: string | undefined, isForToken: boolean): ResponseMode {
  if (isForToken) return "fragment";
  return responseModes.find((one) => one === value) ?? "query";
}
