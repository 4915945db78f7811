import { decodeJwt, decodeProtectedHeader } from "jose";
import { expect, test, vi } from "vitest";
import { after } from "@/lib/provider/config";
import { grantFor, resources } from "@/lib/provider/testing/resource-tokens";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const { me, userinfo } = {
  me: "http://localhost:3000/provider/api/me",
  userinfo: "http://localhost:3000/provider/oauth/userinfo",
};
const audienceOf = (token: unknown) => decodeJwt(String(token)).aud;

test("RFC 8707 §2.2: without resources a token is opaque, with them a JWT for all that were granted or for those named", async () => {
  expect(resources()).toEqual({ me, userinfo });
  expect((await (await grantFor([])).redeem()).body.access_token).toMatch(/^ba_/);
  expect(audienceOf((await (await grantFor([me, userinfo])).redeem()).body.access_token)).toEqual([me, userinfo]);
  expect(audienceOf((await (await grantFor([me, userinfo])).redeem(me)).body.access_token)).toBe(me);
});

test.each([
  ["another one", [me], [userinfo]],
  ["another one beside the granted", [me], [me, userinfo]],
  ["any, where none was granted", [], [me]],
  ["an unknown one", [me], ["https://evil.example/"]],
  ["one with a fragment", [me], [`${me}#`]],
  ["a relative one", [me], ["/provider/api/me"]],
  ["eleven", [me], Array.from({ length: 11 }, () => me)],
])("103 RFC 8707 §2.2: naming %s is invalid_target, and the code stays usable", async (_, granted, named) => {
  const { redeem } = await grantFor(granted);
  expect(await redeem(...named)).toMatchObject({ status: 400, body: { error: "invalid_target" } });
  expect((await redeem()).status).toBe(200);
});

test("111 RFC 8707 §2.2: a refresh may narrow the resources for once, and never leaves the grant", async () => {
  const { redeem, refresh } = await grantFor([me, userinfo]);
  const first = await redeem(me);
  const outside = await refresh(first.body.refresh_token, "http://localhost:3000/provider");
  expect(outside).toMatchObject({ status: 400, body: { error: "invalid_target" } });
  const second = await refresh(first.body.refresh_token, userinfo);
  expect(second.body).toMatchObject({ scope: "openid email read" });
  expect(audienceOf(second.body.access_token)).toBe(userinfo);
  const third = await refresh(second.body.refresh_token);
  expect(audienceOf(third.body.access_token)).toEqual([me, userinfo]);
  const plain = await grantFor([]);
  const { body } = await plain.redeem();
  expect(await plain.refresh(body.refresh_token, me)).toMatchObject({ status: 400, body: { error: "invalid_target" } });
});

test("105, 106 RFC 9700 §4.14.2: within the grace period the same JWT is given again, byte for byte", async () => {
  const { redeem, refresh } = await grantFor([me]);
  const { body } = await redeem();
  const start = new Date();
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  const first = await refresh(body.refresh_token);
  vi.setSystemTime(after(start, 7));
  const repeats = await Promise.all(Array.from({ length: 5 }, () => refresh(body.refresh_token)));
  vi.useRealTimers();
  expect(new Set(repeats.map((answer) => answer.body.access_token))).toEqual(new Set([first.body.access_token]));
  expect(repeats[0]!.body.refresh_token).toBe(first.body.refresh_token);
});

test("RFC 8707 §2.2: a repeat for another resource is refused rather than given the wrong audience", async () => {
  const { redeem, refresh } = await grantFor([me, userinfo]);
  const { body } = await redeem();
  const first = await refresh(body.refresh_token, me);
  const other = await refresh(body.refresh_token, userinfo);
  expect(other).toMatchObject({ status: 400, body: { error: "invalid_target" } });
  expect(audienceOf((await refresh(first.body.refresh_token, userinfo)).body.access_token)).toBe(userinfo);
});

test("RFC 9068 §2: an access token for a resource says all that is required, and nothing of the person", async () => {
  const { redeem, client, user } = await grantFor([me]);
  const { body } = await redeem();
  const token = String(body.access_token);
  expect(decodeProtectedHeader(token)).toEqual({ typ: "at+jwt", alg: "RS256", kid: expect.any(String) as string });
  const { iat, exp, jti, auth_time, ...claims } = decodeJwt(token);
  expect(claims).toEqual({
    iss: "http://localhost:3000/provider",
    aud: me,
    sub: user.sub,
    client_id: client.clientId,
    scope: "read",
  });
  expect(exp! - iat!).toBe(2_592_000);
  expect(body.expires_in).toBe(2_592_000);
  expect(jti).toMatch(/^bj_/);
  expect(auth_time).toBeLessThanOrEqual(iat!);
  expect(body).toMatchObject({ scope: "read", id_token: expect.any(String) as string });
});

test("98 RFC 9068 §2.2: a client's own JWT has the client as its subject, which is never a user's", async () => {
  const { forItself, client } = await grantFor([]);
  const { status, body } = await forItself(me);
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(["access_token", "token_type", "expires_in", "scope"]);
  const claims = decodeJwt(String(body.access_token));
  expect(claims).toMatchObject({ aud: me, sub: `client:${client.clientId}`, client_id: client.clientId });
  expect(claims).not.toHaveProperty("auth_time");
  expect((await forItself("https://evil.example/")).body).toMatchObject({ error: "invalid_target" });
});
