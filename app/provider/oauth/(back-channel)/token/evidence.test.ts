// What an abuse leaves in the log, and what a failure of ours tells the caller.
import { createRequire } from "node:module";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { basic } from "@/lib/provider/testing/client-requests";
import { ask, prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const path = useTemporaryDatabase();
const lines: string[] = [];

type Sqlite = { exec(sql: string): void; close(): void };
const SqliteFile = createRequire(import.meta.url)("better-sqlite3") as new (file: string) => Sqlite;

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const events = () => lines.map((line) => (JSON.parse(line) as { event: string }).event);

test("197 RFC 9700 §4.14: a replay, a reuse and a wrong secret leave one event each, with the client and no secret", async () => {
  const first = await prepare();
  const { body } = await first.redeem();
  await first.redeem();
  expect(events()).toEqual(["code_replayed"]);
  expect(lines[0]).toContain(first.client.clientId);

  const second = await prepare();
  const { body: old } = await second.redeem();
  await second.refresh(String(old.refresh_token));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 11_000 });
  await second.refresh(String(old.refresh_token));
  expect(events()).toEqual(["code_replayed", "refresh_token_reused"]);
  expect(lines[1]).toContain(second.client.clientId);

  await ask({ grant_type: "client_credentials" }, basic(second.client.clientId, "a wrong secret"));
  expect(events()).toEqual(["code_replayed", "refresh_token_reused", "client_authentication_failed"]);
  const secrets = [first.code, first.clientSecret, body.access_token, old.refresh_token, "a wrong secret"];
  for (const secret of secrets.map(String)) expect(lines.join("\n")).not.toContain(secret);
});

test("191 OWASP ASVS V7: a failure of ours tells the caller a number to ask about, and nothing of what failed", async () => {
  const { redeem } = await prepare();
  const file = new SqliteFile(path);
  file.exec(
    "CREATE TRIGGER broken BEFORE INSERT ON provider_access_token BEGIN SELECT RAISE(ABORT, 'a secret of the schema'); END",
  );
  const { status, body } = await redeem();
  file.exec("DROP TRIGGER broken");
  file.close();
  expect([status, body.error]).toEqual([500, "server_error"]);
  expect(Object.keys(body).toSorted()).toEqual(["error", "error_description", "error_uri"]);
  expect(JSON.stringify(body)).not.toMatch(/sqlite|prisma|schema|trigger|\.ts|\/home|node_modules/i);
  const { request_id } = JSON.parse(lines.at(-1)!) as { request_id: string };
  expect(JSON.stringify(body)).toContain(request_id);
  expect((await redeem()).status).toBe(200);
});
