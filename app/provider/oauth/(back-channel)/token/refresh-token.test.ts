import { decodeJwt } from "jose";
import { expect, test, vi } from "vitest";
import { prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

test("105, 108 RFC 9700 §4.14.2: the successor is repeated for ten seconds from the first use; later reuse ends the family", async () => {
  const { redeem, refresh } = await prepare();
  const { body: first } = await redeem();
  const start = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const { body: second } = await refresh(first.refresh_token!);
  expect(second.refresh_token).not.toBe(first.refresh_token);
  for (const later of [5_000, 9_999]) {
    vi.setSystemTime(start + later);
    const repeated = await refresh(first.refresh_token!);
    expect(repeated.body).toMatchObject({ access_token: second.access_token, refresh_token: second.refresh_token });
  }
  vi.setSystemTime(start + 10_001);
  expect(await refresh(first.refresh_token!)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect(await refresh(second.refresh_token!)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  vi.useRealTimers();
});

test("106 fifty parallel refreshes give one and the same pair", async () => {
  const { redeem, refresh } = await prepare();
  const { body } = await redeem();
  const answers = await Promise.all(Array.from({ length: 50 }, () => refresh(body.refresh_token!)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(new Set(answers.map((answer) => answer.body.refresh_token)).size).toBe(1);
});

test("110 RFC 6749 §6: a refresh may narrow the scope for once, and may not widen it", async () => {
  const { redeem, refresh } = await prepare();
  const { body: first } = await redeem();
  expect(await refresh(first.refresh_token!, { scope: "openid email" })).toMatchObject({
    body: { error: "invalid_scope" },
  });
  const { body: narrow } = await refresh(first.refresh_token!, { scope: "read" });
  expect(narrow).toMatchObject({ scope: "read" });
  expect((await refresh(narrow.refresh_token!)).body).toMatchObject({ scope: "openid read" });
});

test("115 OpenID Connect Core §12.2: a refreshed ID Token keeps who, for whom and when, and has no nonce", async () => {
  const claims = { idToken: ["email" as const], userinfo: [] };
  const { redeem, refresh } = await prepare({ idTokenSignedResponseAlg: "ES256" }, { nonce: "n", claims });
  const { body: first } = await redeem();
  const { body: second } = await refresh(first.refresh_token!);
  const [before, later] = [decodeJwt(first.id_token!), decodeJwt(second.id_token!)];
  expect(later).toMatchObject({ iss: before.iss, sub: before.sub, aud: before.aud, auth_time: before.auth_time });
  expect(later).toMatchObject({ acr: "1", amr: ["pwd"], email: before.email });
  expect(later).not.toHaveProperty("nonce");
});

test("114 RFC 9700 §4.14.2: however often it is rotated, a family ends after a year", async () => {
  const { redeem, refresh } = await prepare({}, { scope: ["read"] });
  const start = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  let token = (await redeem()).body.refresh_token!;
  for (let day = 60; day <= 360; day += 60) {
    vi.setSystemTime(start + day * 86_400_000);
    token = (await refresh(token)).body.refresh_token!;
  }
  vi.setSystemTime(start + 366 * 86_400_000);
  expect(await refresh(token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  vi.useRealTimers();
});
