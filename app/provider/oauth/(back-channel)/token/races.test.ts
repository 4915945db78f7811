// Many at once: the database decides, and one wins.
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { database } from "@/lib/database";
import { basic, post, type Answer } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

const path = useTemporaryDatabase();
const rounds = 5;
const redirect_uri = "https://c.example/cb";

type SqliteDatabase = { exec(sql: string): void; close(): void };
const Sqlite = createRequire(import.meta.url)("better-sqlite3") as new (file: string) => SqliteDatabase;

async function prepare() {
  const { client, clientSecret } = await makeClient();
  const user = await makeUser();
  const credentials = basic(client.clientId, clientSecret);
  const ask = (form: Record<string, string>) => post(POST, form, credentials);
  const newCode = async () => (await issueCode(authorize(client, user, { scope: ["read"] }))).code;
  const redeem = (code: string) => ask({ grant_type: "authorization_code", code, redirect_uri });
  const refresh = (refresh_token: unknown) =>
    ask({ grant_type: "refresh_token", refresh_token: String(refresh_token) });
  const revokeToken = (token: unknown) => post(revoke, { token: String(token) }, credentials);
  return { client, newCode, redeem, refresh, revokeToken };
}

const fifty = <Result>(make: () => Promise<Result>) => Promise.all(Array.from({ length: 50 }, make));
const verdict = ({ status, body }: Answer) => `${status} ${String(body.error ?? "tokens")}`;

async function isAlive(accessToken: unknown): Promise<boolean> {
  const headers = { Authorization: `Bearer ${String(accessToken)}` };
  const { status } = await userinfo(new Request("http://localhost:3000/", { headers }));
  return status !== 401;
}

test("63 RFC 6749 §4.1.2: in five rounds of fifty redemptions at once one gets tokens each time, and there is one of each", async () => {
  const { newCode, redeem } = await prepare();
  for (let round = 1; round <= rounds; round += 1) {
    const code = await newCode();
    const verdicts = (await fifty(() => redeem(code))).map(verdict);
    expect(verdicts.filter((one) => one === "200 tokens")).toHaveLength(1);
    expect(verdicts.filter((one) => one === "400 invalid_grant")).toHaveLength(49);
    const { read } = database();
    expect([await read.accessToken.count(), await read.refreshToken.count()]).toEqual([round, round]);
  }
}, 120_000);

test("106 RFC 9700 §4.14.2: in five rounds of fifty refreshes at once all get the same pair, and one branch lives", async () => {
  const { client, newCode, redeem, refresh } = await prepare();
  let { body: tokens } = await redeem(await newCode());
  for (let round = 1; round <= rounds; round += 1) {
    const answers = await fifty(() => refresh(tokens.refresh_token));
    expect(new Set(answers.map(verdict))).toEqual(new Set(["200 tokens"]));
    expect(new Set(answers.map(({ body }) => `${String(body.access_token)} ${String(body.refresh_token)}`)).size).toBe(
      1,
    );
    const live = { rotatedAt: null, grant: { clientId: client.id, revokedAt: null } };
    expect(await database().read.refreshToken.count({ where: live })).toBe(1);
    tokens = answers[0]!.body;
  }
}, 120_000);

test("113 RFC 7009 §2.1: in 1,000 rounds of a revocation beside a refresh nothing of the family lives afterwards", async () => {
  const { newCode, redeem, refresh, revokeToken } = await prepare();
  const round = async (head: number) => {
    const { body: old } = await redeem(await newCode());
    const revocation = revokeToken(old.refresh_token);
    for (let turn = 0; turn < head; turn += 1) await new Promise(setImmediate);
    const [revoked, { body: renewed }] = await Promise.all([revocation, refresh(old.refresh_token)]);
    expect(revoked.status).toBe(200);
    for (const { access_token, refresh_token } of [old, renewed]) {
      if (access_token === undefined) continue;
      expect(await isAlive(access_token)).toBe(false);
      expect(verdict(await refresh(refresh_token))).toBe("400 invalid_grant");
    }
    return renewed.access_token === undefined ? "revoked first" : "refreshed first";
  };
  const outcomes: string[] = [];
  for (let batch = 0; batch < 20; batch += 1) outcomes.push(...(await fifty(() => round(batch))));
  expect(outcomes).toHaveLength(1_000);
  expect(new Set(outcomes)).toEqual(new Set(["revoked first", "refreshed first"]));
}, 120_000);

test("125 RFC 7009 §2.2.1: a revocation that cannot be written is 503 with Retry-After, and a 200 means that the token is dead", async () => {
  const { newCode, redeem, revokeToken } = await prepare();
  const { body: tokens } = await redeem(await newCode());
  const elsewhere = new Sqlite(path);
  elsewhere.exec("BEGIN IMMEDIATE");
  const refused = await revokeToken(tokens.refresh_token);
  expect([refused.status, Number(refused.headers.get("Retry-After")) > 0]).toEqual([503, true]);
  expect(await isAlive(tokens.access_token)).toBe(true);
  elsewhere.exec("ROLLBACK");
  elsewhere.close();
  expect((await revokeToken(tokens.refresh_token)).status).toBe(200);
  expect(await isAlive(tokens.access_token)).toBe(false);
}, 30_000);
