// The client that works through the plans: it registers itself, proves itself as it registered, and checks at every login
// what the suite checks at every login.
// RFC 7591 §3, OpenID Connect Core §3.1. https://openid.net/certification/conformance-testing-for-openid-connect-providers/
import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT, type JWK } from "jose";
import {
  alice,
  authorizePath,
  credentials,
  decide,
  requestOf,
  signIn,
  type Account,
  type TestClient,
  type Tokens,
} from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { send, type Answer, type Outgoing } from "../support/raw-http";
import { expect } from "../support/test";
import { checkCallback, checkTokens, issuer, verifyIdToken, type Claims } from "./checks";

export type ClientKey = { jwk: JWK; sign: (clientId: string) => Promise<string> };
export type RelyingParty = TestClient & { method: string; key: ClientKey | null };
export type Changes = Record<string, string | undefined>;
export type Login = { browser: PlainBrowser; callback: URL; code: string; tokens: Tokens; claims: Claims };

/** Sends a registration (RFC 7591 §3.1). */
export function askRegistration(metadata: object): Promise<Answer> {
  const headers = { "Content-Type": "application/json" };
  const whole = { client_name: "Relying party", redirect_uris: ["https://c.example/cb"], ...metadata };
  return send("/provider/oauth/register", { method: "POST", headers, body: JSON.stringify(whole) });
}

/** Registers a client, by default as the suite's Basic plan does: with client_secret_basic, for codes. */
export async function register(metadata: object = {}, key: ClientKey | null = null): Promise<RelyingParty> {
  const answer = await askRegistration({
    grant_types: ["authorization_code"],
    response_types: ["code"],
    contacts: ["certification@c.example"],
    token_endpoint_auth_method: key === null ? "client_secret_basic" : "private_key_jwt",
    ...metadata,
  });
  expect([answer.status, answer.headers["content-type"]]).toEqual([201, expect.stringMatching(/^application\/json/)]);
  const information = JSON.parse(answer.text) as Record<string, string> & { redirect_uris: [string] };
  expect(information.registration_client_uri).toMatch(`${issuer}/`);
  expect(information.registration_access_token).toMatch(/./);
  return {
    clientId: information.client_id!,
    clientSecret: information.client_secret ?? null,
    redirectUri: information.redirect_uris[0],
    method: information.token_endpoint_auth_method!,
    key,
  };
}

/** An RSA key pair with which a client signs its assertions; for the issuer, who is the only audience (RFC 7523 §3). */
export async function makeKey(kid?: string): Promise<ClientKey> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const named = kid === undefined ? {} : { kid };
  const sign = (clientId: string) =>
    new SignJWT({ iss: clientId, sub: clientId, aud: issuer, jti: randomBytes(15).toString("base64url") })
      .setProtectedHeader({ alg: "RS256", ...named })
      .setIssuedAt()
      .setNotBefore("0s")
      .setExpirationTime("60s")
      .sign(privateKey);
  return { jwk: { ...(await exportJWK(publicKey)), ...named, use: "sig", alg: "RS256" }, sign };
}

async function proof(party: RelyingParty): Promise<{ form: Record<string, string>; headers: Outgoing["headers"] }> {
  if (party.method === "client_secret_post") return { form: credentials(party), headers: {} };
  if (party.key !== null) {
    const client_assertion_type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    return { form: { client_assertion_type, client_assertion: await party.key.sign(party.clientId) }, headers: {} };
  }
  const pair = Buffer.from(`${party.clientId}:${party.clientSecret}`).toString("base64");
  return { form: {}, headers: { Authorization: `Basic ${pair}` } };
}

/** Sends a form to the token endpoint, the client proved in the way in which it registered. */
export async function askTokens(party: RelyingParty, fields: Record<string, string>): Promise<Answer> {
  const { form, headers } = await proof(party);
  return send("/provider/oauth/token", { form: { ...fields, ...form }, headers: { ...headers } });
}

/** Redeems a code. */
export function redeem(party: RelyingParty, code: string, more: Record<string, string> = {}): Promise<Answer> {
  return askTokens(party, { grant_type: "authorization_code", code, redirect_uri: party.redirectUri, ...more });
}

/** Whether a page asks for the password. */
export const asksForPassword = ({ status, text }: Answer): boolean =>
  status === 200 && text.includes('name="password"');

/** Goes on from the sign-in or consent page to the client, as the person of the account. */
export async function goOn(browser: PlainBrowser, page: Answer, account: Omit<Account, "name"> = alice): Promise<URL> {
  let answer = page;
  if (asksForPassword(answer)) {
    const request = /name="request" value="([^"]+)"/.exec(answer.text)![1]!;
    answer = await browser.follow((await signIn(browser, account, `?request=${request}`)).location!);
  }
  if (answer.status === 200) answer = await decide(browser, answer);
  expect(answer.location, answer.text.slice(-1_000)).not.toBeNull();
  return new URL(answer.location!);
}

/** What a request has in every module unless it says otherwise: `openid`, and a state and a nonce of its own. */
export function requestFields(party: TestClient, changes: Changes = {}): Record<string, string> {
  const random = () => randomBytes(12).toString("base64url");
  return requestOf(party, { scope: "openid", state: random(), nonce: random(), ...changes });
}

type Circumstances = { browser?: PlainBrowser; account?: Omit<Account, "name">; changes?: Changes; algorithm?: string };

/** A whole login with everything checked; a browser that is not given is Alice's, who is not signed in yet. */
export async function logIn(party: RelyingParty, circumstances: Circumstances = {}): Promise<Login> {
  const { browser = new PlainBrowser(), account = alice, changes, algorithm = "RS256" } = circumstances;
  const request = requestFields(party, changes);
  const callback = await goOn(browser, await browser.follow(authorizePath(request)), account);
  return finish(party, browser, callback, request, { algorithm });
}

/** The part of a login after the answer to the authorization request. */
export async function finish(
  party: RelyingParty,
  browser: PlainBrowser,
  callback: URL,
  request: Record<string, string>,
  { algorithm = "RS256", verifier }: { algorithm?: string; verifier?: string } = {},
): Promise<Login> {
  const code = checkCallback(callback, request);
  const tokens = checkTokens(await redeem(party, code, verifier === undefined ? {} : { code_verifier: verifier }));
  const claims = await verifyIdToken(tokens, { audience: party.clientId, nonce: request.nonce, algorithm });
  return { browser, callback, code, tokens, claims };
}
