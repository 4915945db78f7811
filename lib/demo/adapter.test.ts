import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { adapter, hashSessionToken, renewAccount, tables } from "@/lib/demo/adapter";
import { unsealToken } from "@/lib/demo/token-vault";
import { database } from "@/lib/database";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const path = useTemporaryDatabase();
afterEach(async () => {
  await tables().user.deleteMany({});
});

const expires = new Date(Date.now() + 60_000);
const tokens = {
  access_token: "clear-access",
  refresh_token: "clear-refresh",
  id_token: "clear-id",
  expires_at: 1_900_000_000,
};
const account = {
  provider: "site-b",
  providerAccountId: "alice-sub",
  type: "oauth" as const,
  ...tokens,
  token_type: "bearer",
};

async function aliceWithAccount() {
  const user = await tables().user.create({ data: { name: "Alice", email: "alice@example.com" } });
  // What next-auth passes on: everything the token answer held, and what it left out as undefined.
  const said = { uid: 100101, info: { name: "Alice" }, session_state: undefined, scope: undefined, evidence: "{}" };
  await adapter().linkAccount?.({ ...account, ...said, userId: user.id } as never);
  return user;
}

test("a person without an email or a picture can be kept (strict undefined checks)", async () => {
  const created = await adapter().createUser?.({
    name: "Nobody",
    email: undefined,
    image: undefined,
    emailVerified: null,
  } as never);
  expect(created).toMatchObject({ name: "Nobody", email: null, image: null });
});

test("tokens are sealed, and only known columns are kept (#68)", async () => {
  await aliceWithAccount();
  const row = await tables().account.findFirstOrThrow();
  expect([row.access_token, row.refresh_token, row.id_token].map(unsealToken)).toEqual([
    "clear-access",
    "clear-refresh",
    "clear-id",
  ]);
  expect(row).toMatchObject({ evidence: "{}", expires_at: 1_900_000_000, scope: null });
});

test("neither a token nor a session token stands in the database's files (#68)", async () => {
  const { id } = await aliceWithAccount();
  await adapter().createSession?.({ sessionToken: "clear-session", userId: id, expires });
  await database().read.$queryRaw`PRAGMA wal_checkpoint(PASSIVE)`.catch(() => []);
  const files = [path, `${path}-wal`].map((file) => readFileSync(file, "latin1")).join("");
  expect(files).toContain("alice-sub");
  expect(files).not.toMatch(/clear-(access|refresh|id|session)/);
});

test("a session is found by its token alone, not by what the database holds", async () => {
  const { id } = await aliceWithAccount();
  const made = await adapter().createSession?.({ sessionToken: "clear-session", userId: id, expires });
  expect(made?.sessionToken).toBe("clear-session");
  const found = await adapter().getSessionAndUser?.("clear-session");
  expect(found).toMatchObject({ user: { name: "Alice" }, session: { sessionToken: "clear-session", expires } });
  expect(await adapter().getSessionAndUser?.(hashSessionToken("clear-session"))).toBeNull();
});

test("a session ends once, and ending it again is no error", async () => {
  const { id } = await aliceWithAccount();
  await adapter().createSession?.({ sessionToken: "clear-session", userId: id, expires });
  await adapter().deleteSession?.("clear-session");
  await adapter().deleteSession?.("clear-session");
  expect(await tables().session.count()).toBe(0);
});

test("a new session sweeps away the person's expired ones", async () => {
  const { id } = await aliceWithAccount();
  await adapter().createSession?.({ sessionToken: "old", userId: id, expires: new Date(0) });
  await adapter().createSession?.({ sessionToken: "new", userId: id, expires });
  expect(await tables().session.count()).toBe(1);
});

test("signing in again replaces the tokens, and what the new answer lacks is gone", async () => {
  const user = await aliceWithAccount();
  const again = {
    provider: "site-b",
    providerAccountId: "alice-sub",
    type: "oauth" as const,
    access_token: "newer-access",
  };
  await renewAccount(again, { id: user.id, name: "Alice Liddell", email: "alice@example.com" });
  const row = await tables().account.findFirstOrThrow({ include: { user: true } });
  expect(unsealToken(row.access_token)).toBe("newer-access");
  expect([row.refresh_token, row.expires_at, row.user.name]).toEqual([null, null, "Alice Liddell"]);
});

test("a new email that another account has is not taken over", async () => {
  const user = await aliceWithAccount();
  await tables().user.create({ data: { name: "Bob", email: "bob@example.com" } });
  await renewAccount(account, { id: user.id, name: "Alice", email: "bob@example.com" });
  expect(await tables().user.findUnique({ where: { id: user.id } })).toMatchObject({ email: "alice@example.com" });
});
