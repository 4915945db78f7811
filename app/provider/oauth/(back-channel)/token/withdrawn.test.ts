// What was given ends with whatever it was given by: the client, the person, the consent, the session.
import { expect, test } from "vitest";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as push } from "@/app/provider/oauth/(back-channel)/par/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { GET as authorizationEndpoint } from "@/app/provider/oauth/(front-channel)/authorize/route";
import { GET as dispatcher } from "@/app/provider/oauth/(front-channel)/authorize/[requestId]/route";
import { database } from "@/lib/database";
import { store } from "@/lib/provider/store/prisma";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeSession } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

useTemporaryDatabase();

const origin = "http://localhost:3000";
const redirect_uri = "https://c.example/cb";

async function prepare(changes: Parameters<typeof makeClient>[0] = {}) {
  const { user: owner } = await makeSession();
  const { client, clientSecret } = await makeClient({ ownerUid: owner.uid, ...changes });
  const { user, sessionId, cookie } = await makeSession();
  const credentials = basic(client.clientId, clientSecret);
  const newCode = async () => (await issueCode(authorize(client, user, { sessionId, scope: ["openid", "read"] }))).code;
  const redeem = (code: string) => post(POST, { grant_type: "authorization_code", code, redirect_uri }, credentials);
  const refresh = (refresh_token: unknown) =>
    post(POST, { grant_type: "refresh_token", refresh_token: String(refresh_token) }, credentials);
  return { owner, client, user, sessionId, cookie, credentials, newCode, redeem, refresh };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

async function statusOf(accessToken: unknown): Promise<number> {
  const headers = { Authorization: `Bearer ${String(accessToken)}` };
  return (await userinfo(new Request(`${origin}/`, { headers }))).status;
}

const ends: Record<string, (prepared: Prepared) => Promise<unknown>> = {
  "the person's account was disabled": ({ user }) =>
    database().read.endUser.update({ where: { uid: user.uid }, data: { disabledAt: new Date() } }),
  "the person's account was deleted": ({ user }) => database().read.endUser.delete({ where: { uid: user.uid } }),
  "the person took the consent back": ({ user, client }) =>
    store.consents.withdraw(user.uid, client.clientId, new Date()),
  "the person signed out": ({ sessionId }) => store.sessions.end(sessionId, hashSecret(makeSecret()), new Date()),
};

test.each(Object.entries(ends))(
  "112 GHSA-wv3h-x6c4-r867: once %s, a refresh is invalid_grant and every token is dead",
  async (_, end) => {
    const prepared = await prepare();
    const { redeem, refresh, newCode } = prepared;
    const { body: first } = await redeem(await newCode());
    const { body: second } = await refresh(first.refresh_token);
    const waiting = await newCode();
    expect(await statusOf(second.access_token)).toBe(200);
    await end(prepared);
    for (const token of [first.refresh_token, second.refresh_token])
      expect(await refresh(token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    for (const token of [first.access_token, second.access_token]) expect(await statusOf(token)).toBe(401);
    expect(await redeem(waiting)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  },
);

test("104 a client deleted between two steps is unknown at each of them, and its tokens are dead at once", async () => {
  const { owner, client, cookie, credentials, newCode, redeem, refresh } = await prepare();
  const { body: tokens } = await redeem(await newCode());
  const code = await newCode();
  const query = { response_type: "code", client_id: client.clientId, redirect_uri, scope: "openid", prompt: "consent" };
  const address = `${origin}/provider/oauth/authorize?${new URLSearchParams(query)}`;
  const started = await authorizationEndpoint(new Request(address, { headers: { cookie } }));
  const requestId = started.headers.get("Location")!.split("/").at(-1)!;
  const pushed = await post(push, query, credentials);
  expect(pushed.status).toBe(201);

  expect(await store.clients.remove(owner.uid, client.clientId)).toBe(true);
  expect(await redeem(code)).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  expect(await refresh(tokens.refresh_token)).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  expect(await statusOf(tokens.access_token)).toBe(401);
  for (const endpoint of [revoke, introspect, push])
    expect((await post(endpoint, { ...query, token: String(tokens.access_token) }, credentials)).status).toBe(401);
  const request_uri = String(pushed.body.request_uri);
  const later = new URLSearchParams({ client_id: client.clientId, request_uri });
  const pages = [
    await dispatcher(new Request(origin, { headers: { cookie } }), { params: Promise.resolve({ requestId }) }),
    await authorizationEndpoint(new Request(address, { headers: { cookie } })),
    await authorizationEndpoint(new Request(`${origin}/provider/oauth/authorize?${later}`, { headers: { cookie } })),
  ];
  expect(pages.map(({ status, headers }) => [status, headers.get("Location")])).toEqual(pages.map(() => [400, null]));
  const { read } = database();
  const grants = await read.grant.count({ where: { clientId: client.id } });
  expect([grants, await read.client.count({ where: { id: client.id } })]).toEqual([0, 0]);
});

test("181 a client deleted while fifty of its calls are under way leaves no token behind", async () => {
  const { owner, client, newCode, redeem } = await prepare();
  const codes = await Promise.all(Array.from({ length: 50 }, newCode));
  const calls = codes.map(async (code, index) => {
    for (let turn = 0; turn < index; turn += 1) await new Promise(setImmediate);
    return (await redeem(code)).status;
  });
  await calls[5];
  const removed = store.clients.remove(owner.uid, client.clientId);
  const statuses = await Promise.all(calls);
  expect(await removed).toBe(true);
  expect(statuses[5]).toBe(200);
  expect(
    statuses.every((status) => [200, 400, 401].includes(status)),
    statuses.join(),
  ).toBe(true);
  expect(await redeem(codes[49]!)).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  const { read } = database();
  const grant = { clientId: client.id };
  expect(await read.accessToken.count({ where: { grant } })).toBe(0);
  const orphans =
    await read.$queryRaw`SELECT count(*) AS count FROM provider_access_token WHERE grantId NOT IN (SELECT id FROM provider_grant)`;
  expect(orphans).toEqual([{ count: 0n }]);
});

test("116 OpenID Connect Core §11: a client that is not registered for refreshing gets no refresh token", async () => {
  const { redeem, newCode, refresh } = await prepare({ grantTypes: ["authorization_code"] });
  const { status, body } = await redeem(await newCode());
  expect([status, "refresh_token" in body]).toEqual([200, false]);
  expect(await refresh("br_x")).toMatchObject({ status: 400, body: { error: "unauthorized_client" } });
  expect(
    await database().read.refreshToken.count({ where: { grant: { client: { grantTypes: "authorization_code" } } } }),
  ).toBe(0);
});
