// The authorization code flow, step by step, as plain HTTP (RFC 6749 §4.1): each test bends one of the steps.
import { createHash, randomBytes } from "node:crypto";
import { encode, send, type Answer, type Fields } from "./raw-http";
import { hiddenFields, type PlainBrowser } from "./plain-browser";

export type Account = { name: string; email: string; password: string };

export type TestClient = { clientId: string; clientSecret: string | null; redirectUri: string };

export type Tokens = {
  access_token: string;
  refresh_token: string;
  expires_in: number;
  scope: string;
  uid: number;
  info: Record<string, unknown>;
  id_token?: string;
};

export const alice = { name: "Alice", email: "alice@example.com", password: "open-sesame-demo" };
export const bob = { name: "Bob", email: "bob@example.com", password: "open-sesame-demo" };

/** A verifier and its challenge (RFC 7636 §4). */
export function makePkce(verifier = randomBytes(32).toString("base64url")): { verifier: string; challenge: string } {
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** Makes an account and leaves the browser signed in to it. */
export async function signUp(browser: PlainBrowser, account: Partial<Account> = {}): Promise<Account> {
  const unique = randomBytes(5).toString("hex");
  const made = {
    name: `Person ${unique}`,
    email: `p-${unique}@people.example`,
    password: `pass-${randomBytes(9).toString("hex")}`,
    ...account,
  };
  const page = await browser.open("/provider/sign-up");
  const form = { ...hiddenFields(page.text, "/provider/sign-up"), ...made };
  const answer = await browser.open("/provider/sign-up", { form });
  if (answer.status !== 303) throw new Error(`sign-up answered ${answer.status}`);
  return made;
}

/** Sends the sign-in form, which was opened with `query`, and returns the answer. */
export async function signIn(
  browser: PlainBrowser,
  { email, password }: Omit<Account, "name">,
  query = "",
): Promise<Answer> {
  const page = await browser.open(`/provider/sign-in${query}`);
  return browser.open("/provider/sign-in", {
    form: { ...hiddenFields(page.text, "/provider/sign-in"), email, password },
  });
}

/** The parameters of a valid authorization request without PKCE; `undefined` takes one away. */
export function requestOf(
  client: TestClient,
  changes: Record<string, string | undefined> = {},
): Record<string, string> {
  const usual = {
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    scope: "openid read",
    state: "a-state",
  };
  return Object.fromEntries(
    Object.entries({ ...usual, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The path of an authorization request. */
export function authorizePath(fields: Fields): string {
  return `/provider/oauth/authorize?${encode(fields)}`;
}

/** Sends the consent form on `page`, with other fields where a test wants them. */
export async function decide(
  browser: PlainBrowser,
  page: Answer,
  changes: Fields = { decision: "allow" },
): Promise<Answer> {
  return browser.open("/provider/consent", { form: { ...hiddenFields(page.text, "/provider/consent"), ...changes } });
}

/** Asks for a code as the signed-in user, allows when asked, and returns the address to which the browser is sent. */
export async function authorize(
  browser: PlainBrowser,
  client: TestClient,
  changes: Record<string, string | undefined> = {},
): Promise<URL> {
  let answer = await browser.follow(authorizePath(requestOf(client, changes)));
  if (answer.status === 200) answer = await decide(browser, answer);
  if (answer.location === null) throw new Error(`no redirect but ${answer.status}: ${answer.text.slice(-2_000)}`);
  return new URL(answer.location);
}

/** A fresh code for the signed-in user. */
export async function codeFor(
  browser: PlainBrowser,
  client: TestClient,
  changes: Record<string, string | undefined> = {},
): Promise<string> {
  const code = (await authorize(browser, client, changes)).searchParams.get("code");
  if (code === null) throw new Error("the client was sent no code");
  return code;
}

/** The fields with which a client authenticates in the form; a public client only names itself. */
export function credentials({ clientId, clientSecret }: TestClient): Record<string, string> {
  return clientSecret === null ? { client_id: clientId } : { client_id: clientId, client_secret: clientSecret };
}

/** Sends a form to the token endpoint. */
export async function askToken(form: Fields): Promise<Answer> {
  return send("/provider/oauth/token", { form });
}

/** The form that redeems a code. */
export function redemption(
  client: TestClient,
  code: string,
  changes: Record<string, string> = {},
): Record<string, string> {
  return {
    grant_type: "authorization_code",
    code,
    redirect_uri: client.redirectUri,
    ...credentials(client),
    ...changes,
  };
}

/** Redeems a code; throws when that fails. */
export async function redeem(client: TestClient, code: string, changes: Record<string, string> = {}): Promise<Tokens> {
  return tokensOf(await askToken(redemption(client, code, changes)));
}

/** Asks for new tokens with a refresh token. */
export async function refresh(
  client: TestClient,
  refreshToken: string,
  changes: Record<string, string> = {},
): Promise<Answer> {
  return askToken({ grant_type: "refresh_token", refresh_token: refreshToken, ...credentials(client), ...changes });
}

/** Reads a successful answer of the token endpoint. */
export function tokensOf(answer: Answer): Tokens {
  if (answer.status !== 200) throw new Error(`the token endpoint answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as Tokens;
}

/** Uses an access token at the userinfo endpoint. */
export async function userinfo(accessToken: string): Promise<Answer> {
  return send("/provider/oauth/userinfo", { headers: { Authorization: `Bearer ${accessToken}` } });
}

/** What an answer of the back channel says is wrong: status and error code. */
export function refusal({ status, text }: Answer): [number, string] {
  return [status, text === "" ? "" : ((JSON.parse(text) as { error?: string }).error ?? "")];
}
