// What an authorization request asks for: RFC 6749 §3.1.1.
// https://www.rfc-editor.org/rfc/rfc6749#section-3.1.1
import { must } from "./must";

export type ResponseType = "code" | "token";

/** Whether a client asks for a token and may: for every client that is not registered for `implicit`, `token` does not exist. */
export function asksForToken(value: string | undefined, grantTypes: string[]): boolean {
  return value === "token" && grantTypes.includes("implicit");
}

/** Reads `response_type`; throws an OAuthError. */
export function readResponseType(value: string | undefined, grantTypes: string[]): ResponseType {
  must(value !== undefined, "response-type-missing");
  if (asksForToken(value, grantTypes)) return "token";
  must(value === "code", "response-type-supported", { received: value, expected: "code" });
  must(grantTypes.includes("authorization_code"), "response-type-registered");
  return "code";
}
