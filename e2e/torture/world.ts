// The people and the client of one torture, and one login's steps, each entered into the ledger when it is answered.
import { randomBytes } from "node:crypto";
import { authorizePath, decide, requestOf, signUp, type TestClient } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";
import { send } from "../support/raw-http";
import { Ledger } from "./ledger";
import type { Answer, Server } from "./server";

type TokenAnswer = { access_token: string; refresh_token?: string };

async function registerClient(): Promise<TestClient> {
  const redirectUri = `https://${randomBytes(4).toString("hex")}.example/cb`;
  const body = JSON.stringify({
    client_name: "Torture",
    redirect_uris: [redirectUri],
    grant_types: ["authorization_code", "refresh_token", "client_credentials"],
  });
  const headers = { "Content-Type": "application/json" };
  const { status, text } = await send("/provider/oauth/register", { method: "POST", headers, body });
  if (status !== 201) throw new Error(`registration answered ${status}: ${text}`);
  const { client_id, client_secret } = JSON.parse(text) as { client_id: string; client_secret: string };
  return { clientId: client_id, clientSecret: client_secret, redirectUri };
}

export class World {
  readonly ledger = new Ledger();
  readonly #basic: Record<string, string>;

  private constructor(
    readonly client: TestClient,
    readonly browser: PlainBrowser,
  ) {
    const { clientId, clientSecret } = client;
    this.#basic = { Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` };
  }

  /** A new client and a new person who allowed it everything; the server of the issuer's port must be up. */
  static async make(): Promise<World> {
    const [client, browser] = [await registerClient(), new PlainBrowser()];
    await signUp(browser);
    await decide(browser, await browser.follow(authorizePath(requestOf(client))));
    return new World(client, browser);
  }

  /** A fresh code; null when the server refused with 503. Rejects when the connection fails. */
  async takeCode(server: Server): Promise<string | null> {
    const cookie = [...this.browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await server.get(authorizePath(requestOf(this.client)), { Cookie: cookie });
    const code = new URL(answer.headers.location ?? "x:").searchParams.get("code");
    if (code === null) return this.#failed(answer, "a code");
    this.ledger.codes.set(code, "issued");
    return code;
  }

  /** Redeems a code that nobody used, and returns its refresh token; null when the server refused with 503. */
  async redeem(server: Server, code: string): Promise<string | null> {
    this.ledger.codes.set(code, "unknown");
    const answer = await this.sendCode(server, code);
    if (answer.status !== 200) return this.#failed(answer, "a redemption", () => this.ledger.codes.set(code, "issued"));
    const { access_token, refresh_token } = JSON.parse(answer.text) as TokenAnswer;
    this.ledger.codes.set(code, "redeemed");
    this.ledger.tokensGiven(access_token, refresh_token!);
    return refresh_token!;
  }

  /** Sends a code and enters nothing into the ledger. */
  async sendCode(server: Server, code: string): Promise<Answer> {
    const form = { grant_type: "authorization_code", code, redirect_uri: this.client.redirectUri };
    return server.post("/provider/oauth/token", form, this.#basic);
  }

  /** Rotates a live refresh token and returns its successor; null when the server refused with 503. */
  async refresh(server: Server, token: string): Promise<string | null> {
    const undo = this.ledger.doubt([token]);
    const answer = await this.sendRefresh(server, token);
    if (answer.status !== 200) return this.#failed(answer, "a refresh", undo);
    const { access_token, refresh_token } = JSON.parse(answer.text) as TokenAnswer;
    this.ledger.refreshes.set(token, "rotated");
    this.ledger.tokensGiven(access_token, refresh_token!, token);
    return refresh_token!;
  }

  /** Sends a refresh token and enters nothing into the ledger. */
  async sendRefresh(server: Server, token: string): Promise<Answer> {
    return server.post("/provider/oauth/token", { grant_type: "refresh_token", refresh_token: token }, this.#basic);
  }

  /** Gets a token of the client's own. */
  async takeClientToken(server: Server): Promise<void> {
    const answer = await server.post("/provider/oauth/token", { grant_type: "client_credentials" }, this.#basic);
    if (answer.status !== 200) return void this.#failed(answer, "a client's token");
    this.ledger.tokensGiven((JSON.parse(answer.text) as TokenAnswer).access_token, null);
  }

  /** Revokes a family by its newest refresh token. */
  async revoke(server: Server, newest: string): Promise<void> {
    const undo = this.ledger.doubt(this.ledger.families.get(newest) ?? []);
    const answer = await server.post("/provider/oauth/revoke", { token: newest }, this.#basic);
    if (answer.status === 200) return this.ledger.familyRevoked(newest);
    this.#failed(answer, "a revocation", undo);
  }

  /** Asks whether a token is active. */
  async isActive(server: Server, token: string): Promise<boolean> {
    const answer = await server.post("/provider/oauth/introspect", { token }, this.#basic);
    return (JSON.parse(answer.text) as { active: boolean }).active;
  }

  /** A whole answer that is a failure says that nothing happened: `undo` puts the ledger back. */
  #failed(answer: Answer, what: string, undo = () => {}): null {
    const { status, headers, text } = answer;
    undo();
    if (status >= 500) this.ledger.failures.push({ status, retryAfter: headers["retry-after"] !== undefined, text });
    else this.ledger.surprises.push(`${what} was answered ${status}: ${text.slice(0, 200)}`);
    return null;
  }
}
