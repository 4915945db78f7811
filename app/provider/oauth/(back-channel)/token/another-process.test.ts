// What another process answers, and what is left when one dies in the middle: all verdicts come from the database.
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import { database } from "@/lib/database";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

useTemporaryDatabase();

type Answer = { status: number; body: Record<string, string> };

const redirect_uri = "https://c.example/cb";
const children: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** Starts another process, which answers forms one after the other. */
function startProcess(credentials: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/provider/testing/asking-process.ts"]);
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = (form: Record<string, string>) =>
    child.stdin.write(`${JSON.stringify({ ...credentials, body: new URLSearchParams(form).toString() })}\n`);
  /** The next answer; null when the process is dead and has no more. */
  const next = async (): Promise<Answer | null> => {
    const { value, done } = await lines.next();
    if (done === true) return null;
    return value.startsWith('{"status"') ? (JSON.parse(value) as Answer) : next();
  };
  return { child, send, next };
}

async function prepare() {
  const { client, clientSecret } = await makeClient();
  const user = await makeUser();
  const newCode = () => issueCode(authorize(client, user, { scope: ["read"] }));
  return { credentials: basic(client.clientId, clientSecret), newCode };
}

test("107 CVE-2026-9802: another process, started later, knows a rotated refresh token and ends its family", async () => {
  const { credentials, newCode } = await prepare();
  const form = { grant_type: "authorization_code", code: (await newCode()).code, redirect_uri };
  const { body: first } = await post(POST, form, credentials);
  const refresh = (token: unknown) => ({ grant_type: "refresh_token", refresh_token: String(token) });
  const { body: second } = await post(POST, refresh(first.refresh_token), credentials);
  const { read } = database();
  await read.refreshToken.updateMany({
    where: { rotatedAt: { not: null } },
    data: { rotatedAt: new Date(Date.now() - 11_000) },
  });
  const other = startProcess(credentials);
  other.send(refresh(first.refresh_token));
  expect(await other.next()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  for (const { refresh_token } of [first, second])
    expect(await post(POST, refresh(refresh_token), credentials)).toMatchObject({ status: 400 });
}, 30_000);

test("75 RFC 6749 §4.1.2: a process killed while it redeems leaves each code unused or with its tokens, whatever it said", async () => {
  const { credentials, newCode } = await prepare();
  let unanswered = 0;
  for (const answersBefore of [1, 5, 10]) {
    const other = startProcess(credentials);
    const codes = await Promise.all(Array.from({ length: 150 }, newCode));
    for (const { code } of codes) other.send({ grant_type: "authorization_code", code, redirect_uri });
    const answers: Answer[] = [];
    while (answers.length < answersBefore) answers.push((await other.next())!);
    other.child.kill("SIGKILL");
    await once(other.child, "close");
    for (let answer = await other.next(); answer !== null; answer = await other.next()) answers.push(answer);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(answers.length).toBeLessThan(codes.length);

    const rows = await Promise.all(
      codes.map(async ({ codeId }) => {
        const { redeemedAt, grantId } = await database().read.authorizationCode.findUniqueOrThrow({
          where: { id: codeId },
        });
        const where = { where: { grantId } };
        const { read } = database();
        return [redeemedAt !== null, await read.accessToken.count(where), await read.refreshToken.count(where)];
      }),
    );
    const redeemed = rows.filter(([isRedeemed]) => isRedeemed);
    expect(
      rows.filter(([isRedeemed]) => !isRedeemed).every(([, access, refresh]) => access === 0 && refresh === 0),
    ).toBe(true);
    expect(redeemed.every(([, access, refresh]) => access === 1 && refresh === 1)).toBe(true);
    expect(redeemed.length, "what was acknowledged is there").toBeGreaterThanOrEqual(answers.length);
    unanswered += codes.length - redeemed.length;
    const left = codes.at(-1)!;
    const form = { grant_type: "authorization_code", code: left.code, redirect_uri };
    expect((await post(POST, form, credentials)).status, "an unused code still works").toBe(200);
  }
  expect(unanswered).toBeGreaterThan(0);
}, 60_000);
