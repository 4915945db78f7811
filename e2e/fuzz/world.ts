// What one lane of the run has: clients, a person in a browser, and the reference model's memory of what it was given.
import { randomBytes } from "node:crypto";
import { authorizePath, decide, signUp, type Account } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { send } from "../support/raw-http";

export type FuzzClient = {
  id: string;
  secret: string | null;
  redirectUri: string;
  grantTypes: string[];
};

/** Everything that one authorization gave; it dies as a whole. */
export type Family = { client: FuzzClient; scope: string[]; isDead: boolean; isClients: boolean };
export type Code = { family: Family; redirectUri: string; verifier: string | null; givenAt: number; isUsed: boolean };
export type Refresh = { family: Family; rotatedAt: number | null };
export type Access = { family: Family; scope: string[]; isDead: boolean };

export type World = {
  account: Account;
  browser: PlainBrowser;
  clients: FuzzClient[];
  codes: Map<string, Code>;
  refreshes: Map<string, Refresh>;
  accesses: Map<string, Access>;
};

const allScopes = "openid profile email read offline_access";

async function register(metadata: object, redirectUri: string): Promise<FuzzClient> {
  const body = JSON.stringify({ ...metadata, redirect_uris: [redirectUri] });
  const answer = await send("/provider/oauth/register", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
  });
  if (answer.status !== 201) throw new Error(`registration answered ${answer.status}: ${answer.text}`);
  const { client_id, client_secret, grant_types } = JSON.parse(answer.text) as {
    client_id: string;
    client_secret?: string;
    grant_types: string[];
  };
  return { id: client_id, secret: client_secret ?? null, redirectUri, grantTypes: grant_types };
}

/** Makes a lane: a person who allowed three clients everything that they may ask for. */
export async function makeWorld(): Promise<World> {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const mark = randomBytes(4).toString("hex");
  const grant_types = ["authorization_code", "refresh_token", "client_credentials"];
  const clients = [
    await register({ client_name: "Fuzz web", grant_types }, `https://${mark}.example/cb?kept=1`),
    await register({ client_name: "Fuzz other", grant_types: grant_types.slice(0, 2) }, `https://${mark}.example/two`),
    await register(
      { client_name: "Fuzz page", token_endpoint_auth_method: "none", grant_types: grant_types.slice(0, 2) },
      `https://${mark}.example/three`,
    ),
  ];
  for (const { id, redirectUri } of clients) {
    const challenge = { code_challenge: "x".repeat(43), code_challenge_method: "S256" };
    const request = { response_type: "code", client_id: id, redirect_uri: redirectUri, scope: allScopes, ...challenge };
    await decide(browser, await browser.follow(authorizePath(request)));
  }
  return { account, browser, clients, codes: new Map(), refreshes: new Map(), accesses: new Map() };
}
