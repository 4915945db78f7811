// How the answer to an authorization request travels: OAuth 2.0 Multiple Response Type Encoding Practices §2.1, Form Post Response Mode.
// https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#ResponseModes
import { must } from "./must";

export const responseModes = ["query", "form_post"] as const;

export type ResponseMode = (typeof responseModes)[number];

/** Reads `response_mode`; throws an OAuthError for one that this server does not have. */
export function readResponseMode(value: string | undefined): ResponseMode {
  const mode = responseModes.find((one) => one === (value ?? "query"));
  must(mode, "response-mode-supported", { received: value, expected: responseModes.join(", ") });
  return mode;
}

/** The mode in which to send an error: the one asked for when it is known, else the default. */
export function responseModeToReturn(value: string | undefined): ResponseMode {
  return responseModes.find((one) => one === value) ?? "query";
}
