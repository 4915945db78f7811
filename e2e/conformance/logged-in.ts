// Somebody who is logged in to a client that may ask for the logout, as both logout plans begin.
// OpenID Connect RP-Initiated Logout §2. https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
import { randomBytes } from "node:crypto";
import { authorizePath, signUp } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { encode, type Answer } from "../support/raw-http";
import { expect } from "../support/test";
import { checkErrorCallback } from "./checks";
import { logIn, register, requestFields, type Login, type RelyingParty } from "./relying-party";

export const goodbye = "https://c.example/post_logout_redirect";

export type LoggedIn = Login & { party: RelyingParty; asked: Record<string, string> };

/** A login; `asked` is a logout request with everything in it, and a state of 128 characters. */
export async function loggedIn(metadata: object = {}): Promise<LoggedIn> {
  const [browser, party] = [new PlainBrowser(), await register({ post_logout_redirect_uris: [goodbye], ...metadata })];
  const account = await signUp(browser);
  const login = await logIn(party, { browser, account });
  const state = randomBytes(64).toString("hex");
  const asked = { id_token_hint: login.tokens.id_token!, post_logout_redirect_uri: goodbye, state };
  return { ...login, party, asked };
}

/** Sends the browser to the end session endpoint. */
export function logOut({ browser }: Login, fields: Record<string, string>): Promise<Answer> {
  return browser.open(`/provider/oauth/logout?${encode(fields)}`);
}

/** Nobody is signed in any more: with prompt=none the client is told so. */
export async function expectLoggedOut({ browser, party }: LoggedIn): Promise<void> {
  const request = requestFields(party, { prompt: "none" });
  const { location } = await browser.open(authorizePath(request));
  checkErrorCallback(new URL(location!), request, ["login_required"]);
}

/** Still signed in: with prompt=none the client gets a code. */
export async function expectLoggedIn({ browser, party }: LoggedIn): Promise<void> {
  const { location } = await browser.open(authorizePath(requestFields(party, { prompt: "none" })));
  expect(new URL(location!).searchParams.has("code")).toBe(true);
}
