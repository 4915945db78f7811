import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

useTemporaryDatabase();

const origin = "http://localhost:3000";

async function signUp(email: string, name = "Robin") {
  const cookie = makeSecret();
  const body = new URLSearchParams({ csrf_token: csrfToken(cookie), name, email, password: "a long password" });
  const headers = { cookie: `birch-session=${cookie}`, Origin: origin };
  return POST(new Request(`${origin}/provider/sign-up`, { method: "POST", body, headers }));
}

test("39 CVE-2026-73420: whatever normalises to an address that is taken is taken, and nothing else of Unicode is an address", async () => {
  expect((await signUp("Robin@Example.com")).status).toBe(303);
  const same = [
    "robin@example.com",
    " ROBIN@EXAMPLE.COM ",
    "robin＠example.com",
    "ｒobin@example.com",
    "robin@ｅxample．com",
    "robin@example.c\u2134m",
  ];
  const other = [
    "r\u043Ebin@example.com",
    "robin\u200B@example.com",
    "robin@example\u3002com",
    "robin@exampl\u0435.com",
    "rob\u0131n@example.com",
    "robin@example.com\u202E",
    "robin@example.com,eve@evil.example",
    "robin@example.com\nbcc: eve@evil.example",
  ];
  for (const email of [...same, ...other]) {
    const answer = await signUp(email);
    expect([email, answer.status, answer.headers.get("Set-Cookie")]).toEqual([email, 400, null]);
  }
  const rows = await database().read.endUser.findMany({ where: { email: { contains: "example" } } });
  expect(rows.map(({ email }) => email)).toEqual(["robin@example.com"]);
});

test("136 OpenID Connect Core §2: a sub is random, is no address, and does not come back with the account", async () => {
  const subs = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    expect((await signUp("again@example.com")).status).toBe(303);
    const { sub, uid } = await database().read.endUser.delete({ where: { email: "again@example.com" } });
    expect(sub).toMatch(/^[A-Za-z0-9_-]{22}$/);
    subs.add(sub).add(String(uid));
  }
  expect(subs.size).toBe(6);
});

test("40 a person's name loses what could disguise it, and is no longer than 60 characters", async () => {
  expect((await signUp("names@example.com", "Al\u202Eice\u0007 \u200BB\n")).status).toBe(303);
  const row = await database().read.endUser.findUnique({ where: { email: "names@example.com" } });
  expect(row?.name).toBe("Alice B");
  expect((await signUp("long@example.com", "x".repeat(61))).status).toBe(400);
});
