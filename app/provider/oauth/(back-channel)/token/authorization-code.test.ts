import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { store } from "@/lib/provider/store/prisma";
import { ask, prepare, redirect_uri } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

test("64 RFC 6749 §4.1.2: a second use of a code refuses, and revokes what the first gave", async () => {
  const { redeem, refresh } = await prepare();
  const first = await redeem();
  expect(await redeem()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect(await refresh(first.body.refresh_token!)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

test("65, 109 RFC 6749 §4.1.3, §6: another client's code and refresh token are unknown, and stay usable for their own", async () => {
  const { code, redeem, refresh } = await prepare();
  const other = await prepare();
  expect(await ask({ grant_type: "authorization_code", code, redirect_uri }, other.credentials)).toMatchObject({
    body: { error: "invalid_grant" },
  });
  const { body } = await redeem();
  expect(
    await ask({ grant_type: "refresh_token", refresh_token: body.refresh_token! }, other.credentials),
  ).toMatchObject({ body: { error: "invalid_grant" } });
  expect((await refresh(body.refresh_token!)).status).toBe(200);
});

test("71 a wrong verifier burns the code, even with the right secret", async () => {
  const { redeem } = await prepare(
    {},
    { codeChallenge: createHash("sha256").update("v".repeat(43)).digest("base64url") },
  );
  expect(await redeem({ code_verifier: "w".repeat(43) })).toMatchObject({ body: { error: "invalid_grant" } });
  expect(await redeem({ code_verifier: "v".repeat(43) })).toMatchObject({ body: { error: "invalid_grant" } });
});

test("77 RFC 9700 §4.8.2: a verifier for a code without a challenge is refused", async () => {
  const { redeem } = await prepare();
  expect(await redeem({ code_verifier: "v".repeat(43) })).toMatchObject({
    status: 400,
    body: { error: "invalid_grant" },
  });
});

test("72 a consent withdrawn between code and token leaves nothing to redeem", async () => {
  const { redeem, user, client } = await prepare();
  await store.consents.withdraw(user.uid, client.clientId, new Date());
  expect(await redeem()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

test("67 a missing, empty or odd code is a clear refusal", async () => {
  const { credentials } = await prepare();
  for (const body of [
    "",
    "&code=",
    "&code[not]=",
    "&code=%00",
    "&code=%ED%A0%80",
    "&code=%20x",
    `&code=${"x".repeat(30_000)}`,
  ]) {
    const answer = await ask(`grant_type=authorization_code&redirect_uri=x${body}`, credentials);
    expect(answer.status, body.slice(0, 40)).toBe(400);
    expect(answer.body.error).toMatch(/^invalid_(request|grant)$/);
  }
});
