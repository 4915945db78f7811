import { afterAll, expect, test } from "vitest";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { TooManyRequestsError } from "@/lib/provider/http/failure";
import { mayRegister } from "@/lib/provider/registration/initial-access";
import { store } from "@/lib/provider/store/prisma";
import { defaultOptions } from "@/lib/provider/store/store";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { assertionParameters, makeClientSigner } from "@/lib/provider/testing/client-signer";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { startListener } from "@/lib/provider/testing/listener";
import { manage, register, type Information } from "@/lib/provider/testing/registration";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, PUT } from "./[client_id]/route";

const redirect_uris = ["https://c.example/cb"];
const { jwk, sign } = await makeClientSigner("EdDSA");
let served: unknown = redirect_uris;
const friend = await startListener((_, response) => {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(served));
});
const canary = await startListener((_, response) => response.end("[]"));
process.env.OUTBOUND_ORIGINS = friend.origin;
useTemporaryDatabase();
afterAll(() => Promise.all([friend.close(), canary.close()]));

const everything = {
  client_name: "All of it",
  redirect_uris,
  token_endpoint_auth_method: "private_key_jwt",
  token_endpoint_auth_signing_alg: "EdDSA",
  jwks: { keys: [jwk] },
  grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
  response_types: ["code"],
  application_type: "native",
  subject_type: "pairwise",
  sector_identifier_uri: `${friend.origin}/sector`,
  id_token_signed_response_alg: "ES256",
  require_pkce: true,
  require_pushed_authorization_requests: true,
  default_max_age: 3_600,
  require_auth_time: true,
  default_acr_values: ["urn:example:strong"],
  post_logout_redirect_uris: ["https://c.example/bye"],
  backchannel_logout_uri: "https://c.example/logout",
  backchannel_logout_session_required: true,
  client_uri: "https://c.example/",
  logo_uri: "https://c.example/logo.png",
  policy_uri: "https://c.example/policy",
  tos_uri: "http://c.example/terms",
  contacts: ["dev@c.example"],
};

/** What an answer may be sent back as (RFC 7592 §2.2). */
function replacementOf(information: Information): object {
  const {
    registration_access_token: _token,
    registration_client_uri: _address,
    client_id_issued_at: _issued,
    client_secret_expires_at: _expires,
    ...rest
  } = information;
  return rest;
}

const lasting = (information: Information) => {
  const { client_secret: _once, ...rest } = replacementOf(information) as Information;
  return rest;
};

test("OpenID Connect Registration §2: everything that a client may say of itself is registered and told", async () => {
  const { status, body } = await register(everything);
  expect(status).toBe(201);
  expect(body).toMatchObject(everything);
  const read = await manage(GET, body, body.registration_access_token);
  expect(lasting(read.body)).toEqual(lasting(body));
  expect(read.body).toMatchObject(everything);
});

test("RFC 7591 §3.2.1: every default is told, also when the client reads and replaces itself", async () => {
  const defaults = {
    application_type: "web",
    subject_type: "public",
    require_pushed_authorization_requests: false,
    require_auth_time: false,
    default_acr_values: [],
    post_logout_redirect_uris: [],
    backchannel_logout_session_required: false,
    contacts: [],
  };
  const { body } = await register({ redirect_uris });
  expect(body).toMatchObject(defaults);
  expect((await manage(GET, body, body.registration_access_token)).body).toMatchObject(defaults);
  for (const name of ["jwks", "jwks_uri", "default_max_age", "client_uri", "backchannel_logout_uri"])
    expect(body).not.toHaveProperty(name);
});

test.each([
  ["everything", everything],
  ["the least", { redirect_uris }],
  ["no redirect URI", { grant_types: ["client_credentials"] }],
])("RFC 7592 §2.2: a registration of %s that is sent back stays as it is", async (_, document) => {
  const { body } = await register(document);
  const again = await manage(PUT, body, body.registration_access_token, replacementOf(body));
  expect(again.status).toBe(200);
  expect(lasting(again.body)).toEqual(lasting(body));
});

test("RFC 7592 §2.2: what a replacement leaves out goes back to its default", async () => {
  const { body } = await register(everything);
  const least = { client_id: body.client_id, redirect_uris, token_endpoint_auth_method: "private_key_jwt" };
  const replaced = await manage(PUT, body, body.registration_access_token, { ...least, jwks: { keys: [jwk] } });
  expect(replaced.status).toBe(200);
  expect((await store.clients.find(body.client_id))?.options).toEqual({ ...defaultOptions, jwks: [jwk] });
});

test("RFC 7523 §2.2: a client that registered its keys has no secret and uses the token endpoint with them", async () => {
  const { body } = await register({ ...everything, grant_types: ["client_credentials"], response_types: [] });
  expect(body).not.toHaveProperty("client_secret");
  expect(body).not.toHaveProperty("client_secret_expires_at");
  const ask = { grant_type: "client_credentials", ...assertionParameters(await sign(body.client_id)) };
  expect((await post(token, ask)).status).toBe(200);
});

test("RFC 7592 §2.2: a client with keys may change its keys, and takes neither a secret nor none in their place", async () => {
  const { body } = await register(everything);
  const own = { ...replacementOf(body), token_endpoint_auth_signing_alg: undefined };
  const put = (changes: object) => manage(PUT, body, body.registration_access_token, { ...own, ...changes });
  const other = await makeClientSigner("ES256", "new");
  expect((await put({ jwks: { keys: [other.jwk] } })).body).toMatchObject({ jwks: { keys: [other.jwk] } });
  for (const method of ["client_secret_basic", "client_secret_post", "none", undefined])
    expect(await put({ token_endpoint_auth_method: method })).toMatchObject({
      status: 400,
      body: { error: "invalid_client_metadata" },
    });
});

test("RFC 7592 §2.2: a client with a secret may send it in the other way", async () => {
  const { body } = await register({ redirect_uris });
  const changed = { ...replacementOf(body), token_endpoint_auth_method: "client_secret_post" };
  const replaced = await manage(PUT, body, body.registration_access_token, changed);
  expect(replaced.body).toMatchObject({
    token_endpoint_auth_method: "client_secret_post",
    client_secret_expires_at: 0,
  });
});

const script = [
  "javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "//c.example",
  "x",
  7,
  {},
];
const links = ["client_uri", "logo_uri", "policy_uri", "tos_uri", "initiate_login_uri"];

test.each(links.flatMap((name) => script.map((value) => [name, value] as const)))(
  "151 RFC 7591 §5: %s %j is refused",
  async (name, value) => {
    expect(await register({ redirect_uris, [name]: value })).toMatchObject({
      status: 400,
      body: { error: "invalid_client_metadata" },
    });
  },
);

const privateKey = { ...jwk, d: "x" };

test.each([
  [{ application_type: "desktop" }, "member-one-of"],
  [{ subject_type: "secret" }, "member-one-of"],
  [{ token_endpoint_auth_signing_alg: "none" }, "member-one-of"],
  [{ token_endpoint_auth_signing_alg: "HS256" }, "member-one-of"],
  [{ id_token_signed_response_alg: "none" }, "member-one-of"],
  [{ require_pushed_authorization_requests: "true" }, "member-true-or-false"],
  [{ require_auth_time: 1 }, "member-true-or-false"],
  [{ backchannel_logout_session_required: [] }, "member-true-or-false"],
  [{ default_max_age: "60" }, "member-seconds"],
  [{ default_max_age: -1 }, "member-seconds"],
  [{ default_max_age: 1.5 }, "member-seconds"],
  [{ default_max_age: 1e300 }, "member-seconds"],
  [{ default_acr_values: "strong" }, "member-list"],
  [{ contacts: { 0: "a" } }, "member-list"],
  [{ contacts: Array.from({ length: 51 }, String) }, "member-list"],
  [{ grant_types: [] }, "member-list"],
  [{ contacts: [null] }, "member-list-of-texts"],
  [{ response_types: [["code"]] }, "member-list-of-texts"],
  [{ grant_types: ["implicit"] }, "grant-types-known"],
  [{ grant_types: ["password"] }, "grant-types-known"],
  [{ grant_types: ["refresh_token"] }, "refresh-token-needs-a-user"],
  [{ jwks: { keys: [jwk] }, jwks_uri: "https://c.example/jwks" }, "keys-in-one-way"],
  [{ token_endpoint_auth_method: "private_key_jwt" }, "keys-needed"],
  [{ token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [] } }, "keys-needed"],
  [{ token_endpoint_auth_method: "private_key_jwt", jwks: { keys: [{ ...jwk, use: "enc" }] } }, "keys-needed"],
  [{ jwks: { keys: [privateKey] } }, "keys-usable"],
  [{ jwks: { keys: [{ kty: "oct", k: "x" }] } }, "keys-usable"],
  [{ jwks: { keys: [jwk, jwk] } }, "keys-usable"],
  [{ jwks: { keys: Array.from({ length: 1_000 }, () => ({ kty: "EC" })) } }, "keys-usable"],
  [{ jwks: [jwk] }, "keys-usable"],
  [{ jwks: "keys" }, "keys-usable"],
  [{ jwks_uri: "http://c.example/jwks" }, "member-server-address"],
  [{ jwks_uri: "https://user@c.example/jwks" }, "member-server-address"],
  [{ jwks_uri: "https://c.example/jwks#one" }, "member-server-address"],
  [{ jwks_uri: `https://c.example/${"x".repeat(2_048)}` }, "member-server-address"],
  [{ backchannel_logout_uri: "http://c.example/logout" }, "member-server-address"],
  [{ backchannel_logout_uri: "/logout" }, "member-server-address"],
  [{ backchannel_logout_uri: "https://c.example/logout#" }, "member-server-address"],
  [{ sector_identifier_uri: "file:///etc/passwd" }, "member-server-address"],
  [{ post_logout_redirect_uris: ["javascript:alert(1)"] }, "post-logout-redirect-uri-registrable"],
  [{ post_logout_redirect_uris: ["http://c.example/bye"] }, "post-logout-redirect-uri-registrable"],
  [{ post_logout_redirect_uris: ["https://c.example/*"] }, "post-logout-redirect-uri-registrable"],
  [
    { subject_type: "pairwise", redirect_uris: ["https://c.example/cb", "https://d.example/cb"] },
    "sector-identifier-needed",
  ],
])("157, 158 OpenID Connect Registration §2: %j breaks the rule %s", async (wrong, rule) => {
  expect(await register({ redirect_uris, ...wrong })).toMatchObject({
    status: 400,
    body: { error: "invalid_client_metadata", error_uri: `http://localhost:3000/provider/errors/${rule}` },
  });
});

test.each([
  `{"redirect_uris":["https://c.example/cb"],"jwks":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
  `{"redirect_uris":["https://c.example/cb"],"contacts":${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}}`,
  '{"redirect_uris":["https://c.example/cb"],"default_acr_values":{"length":1,"0":"x"}}',
  '{"redirect_uris":[[["https://c.example/cb"]]]}',
  `{"redirect_uris":["https://c.example/cb"],"contacts":["${"x".repeat(40_000)}"]}`,
])("157 RFC 7591 §3.2.2: bad shapes are refused in words", async (document) => {
  expect((await register(document)).status).toBe(400);
});

test("157 RFC 7591 §2: __proto__ reaches nothing", async () => {
  const document = `{"redirect_uris":["https://c.example/cb"],"__proto__":{"require_pkce":true,"polluted":1}}`;
  expect((await register(document)).body.require_pkce).toBe(false);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

const baseline = async (document: object) => {
  const { body } = await register({ redirect_uris, ...document });
  const client = (await store.clients.find(body.client_id))!;
  return {
    ...{ ...client, id: 0, clientId: "", createdAt: 0, secrets: client.secrets.length },
    chosen: [body.client_id, body.client_secret, body.registration_access_token].some((one) => one === "mine"),
  };
};

const privileges = [
  ...["id", "clientId", "client_id", "secret", "secrets", "client_secret", "secretHash", "lastFour"],
  ...["owner", "ownerUid", "owner_uid", "uid", "user", "trusted", "skip_consent", "skipConsent", "first_party"],
  ...["scope", "accessTokenLifetime", "access_token_lifetime", "access_token_ttl", "refresh_token_lifetime"],
  ...["registrationTokenHash", "registration_access_token", "registration_client_uri", "client_id_issued_at"],
  ...["client_secret_expires_at", "createdAt", "options", "type", "name", "redirectUris", "grantTypes", "requirePkce"],
  ...["tokenEndpointAuthMethod", "jwksUri", "subjectType", "applicationType", "requests", "grants", "consents"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "$where", "admin", "role", "roles"],
];

test.each(privileges)("152 RFC 7591 §5: %s is the server's to say and is ignored", async (name) => {
  const plain = await baseline({});
  for (const value of ["mine", 1, true, ["mine"], { mine: true }])
    expect(await baseline(JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`) as object)).toEqual(plain);
});

test("OpenID Connect Registration §5: the document of a sector lists every redirect URI", async () => {
  const both = ["https://c.example/cb", "https://d.example/cb"];
  const document = { subject_type: "pairwise", sector_identifier_uri: `${friend.origin}/sector`, redirect_uris: both };
  const ask = async (list: unknown) => {
    served = list;
    const { status, body } = await register(document);
    return status === 201 ? status : String(body.error_uri).replace(/.*\//, "");
  };
  expect(await ask([...both, "https://e.example/cb"])).toBe(201);
  expect(await ask(both.slice(1))).toBe("sector-identifier-lists");
  expect(await ask([])).toBe("sector-identifier-lists");
  expect(await ask({ redirect_uris: both })).toBe("sector-identifier-readable");
  expect(await ask(both.join(" "))).toBe("sector-identifier-readable");
  served = redirect_uris;
});

test("149 RFC 7591 §5: no address that a client registers is asked on this machine", async () => {
  for (const origin of [canary.origin, canary.origin.replace("http:", "https:"), `https://localhost:${canary.port}`]) {
    const uri = `${origin}/x`;
    expect(await register({ redirect_uris, sector_identifier_uri: uri })).toMatchObject({
      status: 400,
      body: { error: "invalid_client_metadata" },
    });
    const links = { client_uri: uri, logo_uri: uri, policy_uri: uri, tos_uri: uri, backchannel_logout_uri: uri };
    const keys = { token_endpoint_auth_method: "private_key_jwt", jwks_uri: uri, grant_types: ["client_credentials"] };
    const { status, body } = await register({ ...links, ...keys });
    expect(status).toBe(201);
    const ask = { grant_type: "client_credentials", ...assertionParameters(await sign(body.client_id)) };
    expect(await post(token, ask)).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  }
  expect(canary.connections()).toBe(0);
});

test("160 an address is no client_id: nothing is fetched, for there are no client ID metadata documents here", async () => {
  for (const client_id of [`${canary.origin}/client.json`, `${friend.origin}/../client.json`, "https://c.example/"]) {
    const before = friend.connections();
    expect((await post(token, { grant_type: "authorization_code", client_id })).body.error).toBe("invalid_client");
    const assertion = await sign(client_id);
    const ask = { grant_type: "client_credentials", ...assertionParameters(assertion) };
    expect((await post(token, ask)).body.error).toBe("invalid_client");
    expect([canary.connections(), friend.connections()]).toEqual([0, before]);
  }
});

test("154 RFC 7591 §5: one address registers a thousand clients an hour, and no more", async () => {
  const now = new Date();
  const headers = { "X-Forwarded-For": "192.0.2.77" };
  const ask = (at = now) => mayRegister(new Request("http://localhost:3000/", { headers }), at);
  await Promise.all(Array.from({ length: 1_000 }, () => ask()));
  await expect(ask()).rejects.toThrow(TooManyRequestsError);
  await ask(new Date(now.getTime() + 3_600_000));
});

test("159 RFC 9700 §4.1: a code is dead once its redirect URI, and a secret once it, is off the registration", async () => {
  const { body } = await register({ redirect_uris });
  const client = (await store.clients.find(body.client_id))!;
  const { code } = await issueCode(authorize(client, await makeUser()));
  const changed = { ...replacementOf(body), redirect_uris: ["https://c.example/new"] };
  expect((await manage(PUT, body, body.registration_access_token, changed)).status).toBe(200);
  const redeem = { grant_type: "authorization_code", code, redirect_uri: redirect_uris[0]! };
  expect((await post(token, redeem, basic(body.client_id, body.client_secret))).body).toMatchObject({
    error: "invalid_grant",
    error_uri: "http://localhost:3000/provider/errors/code-redirect-uri-registered",
  });
  const owner = await makeUser();
  const { client: owned, clientSecret } = await makeClient({ ownerUid: owner.uid });
  const next = makeSecret();
  await store.clients.addSecret(
    owner.uid,
    owned.clientId,
    { secretHash: hashSecret(next), lastFour: "abcd" },
    new Date(),
  );
  await store.clients.removeSecret(owner.uid, owned.clientId, owned.secrets[0]!.id);
  const ask = (secret: string) => post(token, { grant_type: "none" }, basic(owned.clientId, secret));
  expect([(await ask(clientSecret)).body.error, (await ask(next)).body.error]).toEqual([
    "invalid_client",
    "unsupported_grant_type",
  ]);
});
