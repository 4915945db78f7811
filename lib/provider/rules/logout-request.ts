// What a client may ask of the logout endpoint: RP-Initiated Logout 1.0 §2, §3, §4.
// https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
import type { ClientOptions } from "@/lib/provider/store/store";
import { must } from "./must";
import { mustBeSingle, type Parameters } from "./parameters";

declare const proof: unique symbol;

/** An address that was found registered for after the logout; only checkLogoutRequest makes one. */
export type PostLogoutTarget = string & { readonly [proof]: "PostLogoutTarget" };

/** The client that a genuine hint was issued to. */
export type HintedClient = { clientId: string; options: Pick<ClientOptions, "postLogoutRedirectUris"> };

/** Where the browser goes afterwards; null: it stays on a page of ours. */
export type Onward = { target: PostLogoutTarget; state: string | null } | null;

/** Checks a logout request, whose id_token_hint proved to be for `client` (null: there is none, or it proves nothing); throws an OAuthError. */
export function checkLogoutRequest(parameters: Parameters, client: HintedClient | null): Onward {
  mustBeSingle(parameters);
  const { values } = parameters;
  // RP-Initiated Logout §4 – What fails to validate is not used: a forged hint would sign people out unasked.
  must(!values.has("id_token_hint") || client !== null, "logout-hint-own");
  // RP-Initiated Logout §3 – Without a hint nothing proves who asks, so nobody is sent anywhere.
  if (client === null) return null;
  const named = values.get("client_id") ?? client.clientId;
  // RP-Initiated Logout §2 – One app's ID Token must not serve another app.
  must(named === client.clientId, "logout-client-same", { received: named, expected: client.clientId });
  const uri = values.get("post_logout_redirect_uri");
  if (uri === undefined) return null;
  return { target: matchPostLogoutRedirectUri(uri, client), state: values.get("state") ?? null };
}

/** RP-Initiated Logout §3 – Exactly a registered string: anything cleverer makes this server an open redirector. */
function matchPostLogoutRedirectUri(uri: string, { options }: HintedClient): PostLogoutTarget {
  const registered = options.postLogoutRedirectUris;
  const expected = registered.join(" ");
  must(registered.includes(uri), "post-logout-redirect-uri-registered", { received: uri, expected });
  return uri as PostLogoutTarget;
}

/** The address to go on to, with the client's `state` where it sent one (§3); its own query stays as registered. */
export function postLogoutAddress({ target, state }: NonNullable<Onward>): string {
  if (state === null) return target;
  return `${target}${target.includes("?") ? "&" : "?"}state=${encodeURIComponent(state)}`;
}

/** `end`: the session ends at once; `leave`: there is none to end; `ask`: the person decides. */
export type LogoutStep = "end" | "leave" | "ask";

/**
 * RP-Initiated Logout §2 – The person is asked unless a genuine hint is of this very session: any page can make a
 * browser come here, and must not sign anybody out with that (§6). With nobody signed in a valid request is no error
 * (§4), so the browser goes where it was to go.
 */
export function decideLogout(request: {
  isRefused: boolean;
  isSignedIn: boolean;
  isOfThisSession: boolean;
  goesOn: boolean;
}): LogoutStep {
  if (request.isRefused) return "ask";
  if (request.isSignedIn) return request.isOfThisSession ? "end" : "ask";
  return request.goesOn ? "leave" : "ask";
}
