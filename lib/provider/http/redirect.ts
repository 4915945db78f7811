// Redirects of the front channel: always 303, so that a form's fields are never posted on (RFC 9700 §4.12).
// https://www.rfc-editor.org/rfc/rfc9700#section-4.12
import { issuer } from "@/lib/provider/config";
import type { OAuthError } from "@/lib/provider/rules/must";
import { postLogoutAddress, type Onward } from "@/lib/provider/rules/logout-request";
import { addResponseFragment, addResponseParameters, type RedirectTarget } from "@/lib/provider/rules/redirect-uri";
import type { ResponseMode } from "@/lib/provider/rules/response-mode";
import type { BareTokenResponse } from "@/lib/provider/tokens/token-without-code";
import { settings } from "@/lib/settings";
import { formPost } from "./form-post";
import { errorBody } from "./json";

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" });
  if (cookie !== undefined) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Sends the browser to one of our own pages, with a cookie where it needs one. */
export function toOwnPage(path: `/${string}`, cookie?: string): Response {
  return seeOther(settings().appUrl + path, cookie);
}

/** RP-Initiated Logout §3 – Sends the browser back to the client that asked for the logout. */
export function afterLogout(onward: NonNullable<Onward>, cookie?: string): Response {
  return seeOther(postLogoutAddress(onward), cookie);
}

/** Where an answer goes, and how; an authorization request is one. */
export type ReplyAddress = { redirectUri: RedirectTarget; state: string | null; responseMode: ResponseMode };

/** RFC 6749 §4.1.2, RFC 9207 §2 – Sends the code to the client. */
export function toClientWithCode(reply: ReplyAddress, code: string): Response {
  return toClient(reply, { code });
}

/** RFC 6749 §4.2.2 – Sends the token itself to the client, in the fragment. */
export function toClientWithToken(reply: ReplyAddress, { expires_in, ...token }: BareTokenResponse): Response {
  return toClient(reply, { ...token, expires_in: String(expires_in) });
}

/** RFC 6749 §4.1.2.1, RFC 9207 §2 – Tells the client why there is no code; `iss` goes along here too. */
export function toClientWithError(reply: ReplyAddress, error: OAuthError): Response {
  return toClient(reply, errorBody(error));
}

/** The one way out to a client, in whichever mode it asked for. */
function toClient({ redirectUri, state, responseMode }: ReplyAddress, parameters: Record<string, string>): Response {
  const answer = { ...parameters, ...(state !== null && { state }), iss: issuer() };
  if (responseMode === "form_post") return formPost(redirectUri, answer);
  const add = responseMode === "fragment" ? addResponseFragment : addResponseParameters;
  return seeOther(add(redirectUri, answer));
}
