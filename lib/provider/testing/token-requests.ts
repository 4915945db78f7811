// How tests ask the token endpoint: as a client that was just registered, with a code that was just given.
import { POST } from "@/app/provider/oauth/(back-channel)/token/route";
import { basic } from "./client-requests";
import { authorize, issueCode, makeClient, makeUser } from "./fixtures";

/** The token endpoint's own. */
export const address = "http://localhost:3000/provider/oauth/token";

/** The redirect URI of a client that fixtures.ts makes. */
export const redirect_uri = "https://c.example/cb";

/** Posts a form to the token endpoint, given as fields or already encoded. */
export async function ask(
  parameters: Record<string, string> | string,
  headers: Record<string, string> = {},
  url = address,
) {
  const body = typeof parameters === "string" ? parameters : new URLSearchParams(parameters).toString();
  const response = await POST(
    new Request(url, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    }),
  );
  return { status: response.status, headers: response.headers, body: (await response.json()) as Record<string, never> };
}

/** A client, a person and a code for them, with what redeems and refreshes as that client. */
export async function prepare(
  changes: Parameters<typeof makeClient>[0] = {},
  authorization: Parameters<typeof authorize>[2] = {},
) {
  const { client, clientSecret } = await makeClient(changes);
  const user = await makeUser();
  const { code } = await issueCode(authorize(client, user, authorization));
  const credentials = basic(client.clientId, clientSecret);
  const redeem = (more: Record<string, string> = {}) =>
    ask({ grant_type: "authorization_code", code, redirect_uri, ...more }, credentials);
  const refresh = (refresh_token: string, more: Record<string, string> = {}) =>
    ask({ grant_type: "refresh_token", refresh_token, ...more }, credentials);
  return { client, clientSecret, user, code, credentials, redeem, refresh };
}
