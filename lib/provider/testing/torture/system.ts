// The real thing behind a story: the handlers of site B on a real database, a clock that the story sets, and two ways to break it.
import { createRequire } from "node:module";
import { vi } from "vitest";
import { POST as decide } from "@/app/provider/consent/route";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { GET as authorize } from "@/app/provider/oauth/(front-channel)/authorize/route";
import { after, lifetimes } from "@/lib/provider/config";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { basic, post, type Answer as HttpAnswer } from "@/lib/provider/testing/client-requests";
import { makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { Answer } from "./model";

const origin = "http://localhost:3000";
const redirect_uri = "https://c.example/cb";

type Sqlite = { exec(sql: string): void; close(): void };
const SqliteFile = createRequire(import.meta.url)("better-sqlite3") as new (file: string) => Sqlite;

/** Each lets a write fail when it is nearly done: the last row that it makes or changes is refused. */
const breaks = ["INSERT ON provider_refresh_token", "INSERT ON provider_authorization_code", "UPDATE OF revokedAt ON provider_grant", "UPDATE OF revokedAt ON provider_access_token"]; // prettier-ignore

export class System {
  readonly pending: string[] = [];
  readonly codes: string[] = [];
  readonly accesses: string[] = [];
  readonly refreshes: string[] = [];
  #cookie = "";

  private constructor(
    readonly path: string,
    readonly close: () => Promise<void>,
    readonly client: Client,
    readonly user: EndUser,
    readonly credentials: Record<string, string>,
  ) {}

  /** A new client and a new person, who is signed in, in the database file at `path`, which `close` lets go. */
  static async make(path: string, close: () => Promise<void>): Promise<System> {
    const { client, clientSecret } = await makeClient();
    const system = new System(path, close, client, await makeUser(), basic(client.clientId, clientSecret));
    await system.restart();
    await system.signIn();
    return system;
  }

  async signIn(): Promise<void> {
    const [secret, now] = [makeSecret(), new Date()];
    const session = { userUid: this.user.uid, secretHash: hashSecret(secret), authenticatedAt: now };
    const id = await store.sessions.begin({ ...session, expiresAt: after(now, lifetimes.loginSession) });
    this.#cookie = makeHandle("session", id, secret);
  }

  /** Sets the clock forward by so many seconds. */
  pass(seconds: number): void {
    vi.setSystemTime(Date.now() + seconds * 1_000);
  }

  /** A new process on the same file: nothing that this one remembered is left. Expired rows go only when the story says so. */
  async restart(): Promise<void> {
    await this.close();
    for (const name of Object.getOwnPropertyNames(globalThis))
      if (name.startsWith("bothSides")) Reflect.deleteProperty(globalThis, name);
    Object.assign(globalThis, { bothSidesCleanUp: { nextRound: Infinity } });
  }

  /** Removes what has expired, as the clean-up does now and then. */
  async cleanUp(): Promise<void> {
    while ((await store.expiredRows.removeSome(new Date(), 50)) === "more");
  }

  /** Does `work` while every write fails shortly before its end. */
  async whileBroken(work: () => Promise<Answer>): Promise<Answer> {
    const file = new SqliteFile(this.path);
    breaks.forEach((point, index) =>
      file.exec(`CREATE TRIGGER torture_${index} AFTER ${point} BEGIN SELECT RAISE(ABORT, 'torture'); END`),
    );
    try {
      return await work();
    } finally {
      breaks.forEach((_, index) => file.exec(`DROP TRIGGER torture_${index}`));
      file.close();
    }
  }

  async authorize(scope: string[], asksAgain: boolean): Promise<Answer> {
    const asked = { response_type: "code", client_id: this.client.clientId, redirect_uri, scope: scope.join(" ") };
    const query = new URLSearchParams({ ...asked, ...(asksAgain && { prompt: "consent" }) });
    const headers = { cookie: `birch-session=${this.#cookie}` };
    return this.#read(await authorize(new Request(`${origin}/provider/oauth/authorize?${query}`, { headers })));
  }

  async decide(number: number, isAllowed: boolean): Promise<Answer> {
    const decision = isAllowed ? "allow" : "deny";
    const body = new URLSearchParams({
      csrf_token: csrfToken(this.#cookie),
      request: this.pending[number]!,
      decision,
    });
    const headers = { cookie: `birch-session=${this.#cookie}`, Origin: origin };
    return this.#read(await decide(new Request(`${origin}/provider/consent`, { method: "POST", body, headers })));
  }

  async redeem(number: number): Promise<Answer> {
    const form = { grant_type: "authorization_code", code: this.codes[number]!, redirect_uri };
    return this.#readTokens(await post(token, form, this.credentials));
  }

  async refresh(number: number): Promise<Answer> {
    const form = { grant_type: "refresh_token", refresh_token: this.refreshes[number]! };
    return this.#readTokens(await post(token, form, this.credentials));
  }

  async revoke(presented: string): Promise<Answer> {
    const { status } = await post(revoke, { token: presented }, this.credentials);
    if (status >= 500) throw new Broken();
    return status === 200 ? "done" : "refused";
  }

  async withdraw(): Promise<Answer> {
    try {
      await store.consents.withdraw(this.user.uid, this.client.clientId, new Date());
    } catch (error) {
      throw new Broken("", { cause: error });
    }
    return "done";
  }

  async isAlive(presented: string): Promise<boolean> {
    const { body } = await post(introspect, { token: presented }, this.credentials);
    return body.active === true;
  }

  /** Reads the front channel: a code, a denial, a question, or a page that refuses. */
  #read(answer: Response): Answer {
    if (answer.status >= 500) throw new Broken();
    const location = new URL(answer.headers.get("Location") ?? "about:blank", origin);
    const code = location.searchParams.get("code");
    if (code !== null) this.codes.push(code);
    if (code !== null) return "code";
    if (location.searchParams.get("error") === "server_error") throw new Broken();
    if (location.searchParams.get("error") === "access_denied") return "denied";
    if (location.origin !== origin) return "refused";
    this.pending.push(location.pathname.split("/").at(-1)!);
    return "question";
  }

  #readTokens({ status, body }: HttpAnswer): Answer {
    if (status >= 500) throw new Broken();
    if (status !== 200) return "refused";
    const [access, refresh] = [String(body.access_token), String(body.refresh_token)];
    if (this.accesses.includes(access) && this.refreshes.includes(refresh)) return "repeated";
    this.accesses.push(access);
    this.refreshes.push(refresh);
    return "tokens";
  }
}

/** The server failed, and said so: nothing may have happened. */
export class Broken extends Error {}
