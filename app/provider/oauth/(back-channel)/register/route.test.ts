import { expect, test } from "vitest";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { store } from "@/lib/provider/store/prisma";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { manage, register } from "@/lib/provider/testing/registration";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { DELETE, GET, PUT } from "./[client_id]/route";

useTemporaryDatabase();

const redirect_uris = ["https://c.example/cb"];

test("RFC 7591 §3.2.1: the answer is 201 with every default, the secret once, and no-store", async () => {
  const { status, headers, body } = await register({ redirect_uris, client_name: "My app", unknown_member: 1 });
  expect([status, headers.get("Cache-Control")]).toEqual([201, "no-store"]);
  expect(body).toMatchObject({
    client_name: "My app",
    redirect_uris,
    token_endpoint_auth_method: "client_secret_basic",
    grant_types: ["authorization_code"],
    response_types: ["code"],
    id_token_signed_response_alg: "RS256",
    require_pkce: false,
    client_secret_expires_at: 0,
    client_id_issued_at: expect.any(Number) as number,
  });
  expect(body).not.toHaveProperty("unknown_member");
  expect(JSON.stringify(await store.clients.find(body.client_id))).not.toContain(body.client_secret);
});

test("RFC 7591 §2: a public client has no secret and always PKCE", async () => {
  const { body } = await register({ redirect_uris, token_endpoint_auth_method: "none" });
  expect(body).not.toHaveProperty("client_secret");
  expect(body).not.toHaveProperty("client_secret_expires_at");
  expect(body.require_pkce).toBe(true);
});

test("a registered client authenticates by the method it registered, and by no other", async () => {
  const { body } = await register({ redirect_uris, grant_types: ["authorization_code", "client_credentials"] });
  const ask = { grant_type: "client_credentials" };
  expect((await post(token, ask, basic(body.client_id, body.client_secret))).status).toBe(200);
  const form = { ...ask, client_id: body.client_id, client_secret: body.client_secret };
  expect((await post(token, form)).body).toMatchObject({ error: "invalid_client" });
});

test.each([
  [{}, "invalid_redirect_uri"],
  [{ redirect_uris: [] }, "invalid_redirect_uri"],
  [{ redirect_uris: ["javascript:alert(1)"] }, "invalid_redirect_uri"],
  [{ redirect_uris: ["https://c.example/*"] }, "invalid_redirect_uri"],
  [{ redirect_uris: [1] }, "invalid_redirect_uri"],
  [{ redirect_uris: Array.from({ length: 51 }, (_, index) => `https://c.example/${index}`) }, "invalid_redirect_uri"],
  [[], "invalid_client_metadata"],
  ["not json", "invalid_client_metadata"],
  [{ redirect_uris, token_endpoint_auth_method: "magic" }, "invalid_client_metadata"],
  [{ redirect_uris, grant_types: ["password"] }, "invalid_client_metadata"],
  [{ redirect_uris, grant_types: "authorization_code" }, "invalid_client_metadata"],
  [{ redirect_uris, response_types: ["token"] }, "invalid_client_metadata"],
  [{ redirect_uris, grant_types: ["client_credentials"], response_types: ["code"] }, "invalid_client_metadata"],
  [
    { redirect_uris, grant_types: ["client_credentials"], token_endpoint_auth_method: "none" },
    "invalid_client_metadata",
  ],
  [{ redirect_uris, client_uri: "javascript:alert(1)" }, "invalid_client_metadata"],
  [{ redirect_uris, logo_uri: "data:text/html,x" }, "invalid_client_metadata"],
  [{ redirect_uris, software_statement: "x" }, "invalid_client_metadata"],
  [{ redirect_uris, client_name: "Birch" }, "invalid_client_metadata"],
  [{ redirect_uris, client_name: 7 }, "invalid_client_metadata"],
  [{ redirect_uris, require_pkce: "yes" }, "invalid_client_metadata"],
])("151, 153, 157 RFC 7591 §3.2.2: %j is answered with %s", async (document, error) => {
  expect(await register(document)).toMatchObject({ status: 400, body: { error } });
});

test.each([{ grant_types: ["password"] }, { grant_types: ["implicit"] }, { response_types: ["token"] }])(
  "97 RFC 9700 §2.1.2, §2.4: %j cannot be registered, nor put in place of what was",
  async (retired) => {
    expect(await register({ redirect_uris, ...retired })).toMatchObject({
      status: 400,
      body: { error: "invalid_client_metadata" },
    });
    const { body: own } = await register({ redirect_uris });
    const replacement = { client_id: own.client_id, client_secret: own.client_secret, redirect_uris, ...retired };
    expect(await manage(PUT, own, own.registration_access_token, replacement)).toMatchObject({
      status: 400,
      body: { error: "invalid_client_metadata" },
    });
  },
);

test("152 RFC 7591 §5: what a client may not give itself is ignored", async () => {
  const wish = {
    client_id: "site-a",
    client_secret: "mine",
    ownerUid: 1,
    accessTokenLifetime: 10 ** 9,
    skip_consent: true,
  };
  const { body } = await register({ redirect_uris, ...wish, __proto__: { requirePkce: false } });
  expect(body.client_id).not.toBe("site-a");
  expect(body.client_secret).not.toBe("mine");
  expect(await store.clients.find(body.client_id)).toMatchObject({ ownerUid: null, accessTokenLifetime: null });
});

test("RFC 7592 §2: a client reads, replaces and deletes itself with its registration token", async () => {
  const { body: own } = await register({ redirect_uris, client_name: "Before", require_pkce: true });
  const registrationToken = own.registration_access_token;
  expect((await manage(GET, own, registrationToken)).body).toMatchObject({
    client_name: "Before",
    registration_access_token: registrationToken,
  });
  const replaced = await manage(PUT, own, registrationToken, {
    client_id: own.client_id,
    client_secret: own.client_secret,
    redirect_uris: ["https://c.example/new"],
  });
  expect(replaced).toMatchObject({
    status: 200,
    body: { client_name: "Unnamed app", redirect_uris: ["https://c.example/new"], require_pkce: false },
  });
  expect((await manage(DELETE, own, registrationToken)).status).toBe(204);
  expect((await manage(GET, own, registrationToken)).status).toBe(401);
});

test.each([
  ["another client_id", { client_id: "other" }],
  ["the server's own members", { registration_access_token: "x" }],
  ["another secret", { client_secret: "x" }],
  ["no proof in place of a secret", { token_endpoint_auth_method: "none" }],
  ["keys in place of a secret", { token_endpoint_auth_method: "private_key_jwt", jwks_uri: "https://c.example/jwks" }],
])("RFC 7592 §2.2: a replacement with %s is refused", async (_, wrong) => {
  const { body: own } = await register({ redirect_uris });
  const answer = await manage(PUT, own, own.registration_access_token, {
    client_id: own.client_id,
    redirect_uris,
    ...wrong,
  });
  expect(answer).toMatchObject({ status: 400, body: { error: "invalid_client_metadata" } });
});

test("155 RFC 7592 §3: a registration token opens its own client only", async () => {
  const [{ body: one }, { body: other }] = [await register({ redirect_uris }), await register({ redirect_uris })];
  for (const wrong of [one.registration_access_token, one.client_secret, "x", null]) {
    for (const handler of [GET, DELETE]) {
      const answer = await manage(handler, other, wrong);
      expect(answer.status).toBe(401);
      expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Bearer/);
    }
  }
  expect((await manage(GET, other, other.registration_access_token)).status).toBe(200);
});
