import { createHash } from "node:crypto";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { expect, test } from "vitest";
import { basic } from "@/lib/provider/testing/client-requests";
import { address, ask, prepare, redirect_uri } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

test("RFC 6749 §5.1: the answer is complete, and nobody keeps it", async () => {
  const { redeem, user } = await prepare({}, { nonce: "n-1" });
  const { status, headers, body } = await redeem();
  expect(status).toBe(200);
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("Pragma")).toBe("no-cache");
  expect(body).toMatchObject({
    token_type: "Bearer",
    expires_in: 2_592_000,
    scope: "openid read",
    uid: user.uid,
    info: { name: user.name, email: user.email },
  });
  expect(decodeProtectedHeader(body.id_token!).alg).toBe("RS256");
  const expectedHash = createHash("sha256").update(body.access_token!).digest().subarray(0, 16).toString("base64url");
  expect(decodeJwt(body.id_token!)).toMatchObject({
    iss: "http://localhost:3000/provider",
    sub: user.sub,
    nonce: "n-1",
    at_hash: expectedHash,
  });
});

test("RFC 6749 §2.3.1: credentials in the form are as good as in the header, until the owner pins one", async () => {
  const both = await prepare();
  const form = { client_id: both.client.clientId, client_secret: both.clientSecret };
  expect((await ask({ grant_type: "authorization_code", code: both.code, redirect_uri, ...form })).status).toBe(200);
  const pinned = await prepare({ tokenEndpointAuthMethod: "client_secret_basic" });
  const refused = await ask({
    grant_type: "authorization_code",
    code: pinned.code,
    redirect_uri,
    client_id: pinned.client.clientId,
    client_secret: pinned.clientSecret,
  });
  expect(refused).toMatchObject({ status: 401, body: { error: "invalid_client" } });
});

test("89 RFC 6749 §2.3: two ways of authenticating at once are refused", async () => {
  const { redeem, client, clientSecret } = await prepare();
  expect(await redeem({ client_id: client.clientId, client_secret: clientSecret })).toMatchObject({
    status: 400,
    body: { error: "invalid_request" },
  });
  expect(await redeem({ client_id: "another" })).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  expect((await redeem({ client_id: client.clientId })).status).toBe(200);
});

test.each([
  ["no credentials", {}],
  ["a wrong secret", basic("CLIENT", "wrong")],
  ["an unknown client", basic("nobody", "x")],
  ["no colon", { Authorization: `Basic ${Buffer.from("nocolon").toString("base64")}` }],
  ["loose base64", { Authorization: "Basic Y2xpZW50OnNlY3JldA" }],
  ["broken percent encoding", { Authorization: `Basic ${Buffer.from("%zz:%zz").toString("base64")}` }],
])("90, 91 RFC 6749 §5.2: %s is answered 401 with a challenge, and the code stays usable", async (_, headers) => {
  const { client, code, redeem } = await prepare();
  const authorization = (headers as Record<string, string>).Authorization?.replace(
    basic("CLIENT", "wrong").Authorization!,
    basic(client.clientId, "wrong").Authorization!,
  );
  const answer = await ask(
    { grant_type: "authorization_code", code, redirect_uri },
    authorization ? { Authorization: authorization } : {},
  );
  expect(answer).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Basic realm=/);
  expect((await redeem()).status).toBe(200);
});

test("91 RFC 6749 §3.2.1: a confidential client that only names itself is refused, a public one with a secret too", async () => {
  const { client, code } = await prepare();
  expect((await ask({ grant_type: "authorization_code", code, redirect_uri, client_id: client.clientId })).status).toBe(
    401,
  );
  const open = await prepare(
    { type: "public", secret: null },
    { codeChallenge: createHash("sha256").update("v".repeat(43)).digest("base64url") },
  );
  const form = {
    grant_type: "authorization_code",
    code: open.code,
    redirect_uri,
    client_id: open.client.clientId,
    code_verifier: "v".repeat(43),
  };
  expect((await ask({ ...form, client_secret: "x" })).status).toBe(401);
  expect((await ask(form)).status).toBe(200);
});

test.each([
  ["85 a GET", () => Promise.resolve(GET()), 405],
  [
    "87 JSON",
    () => POST(new Request(address, { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } })),
    400,
  ],
  [
    "87 another charset",
    () =>
      POST(
        new Request(address, {
          method: "POST",
          body: "a=b",
          headers: { "Content-Type": "application/x-www-form-urlencoded; charset=utf-16" },
        }),
      ),
    400,
  ],
  [
    "99 a body over 32 kB",
    () =>
      POST(
        new Request(address, {
          method: "POST",
          body: `a=${"x".repeat(40_000)}`,
          headers: { "Content-Type": "application/x-www-form-urlencoded" },
        }),
      ),
    400,
  ],
])("RFC 6749 §3.2: %s gets nothing", async (_, call, status) => {
  const response = await call();
  expect(response.status).toBe(status);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test("86 RFC 6749 §2.3.1: parameters in the address are refused", async () => {
  const { code, credentials } = await prepare();
  expect(
    await ask({ grant_type: "authorization_code", code, redirect_uri }, credentials, `${address}?client_secret=x`),
  ).toMatchObject({ status: 400, body: { error: "invalid_request" } });
});

test.each(["grant_type", "code", "client_id", "code_verifier"])(
  "88 RFC 6749 §3.2: %s twice is refused",
  async (name) => {
    const { credentials } = await prepare();
    expect(await ask(`grant_type=authorization_code&code=x&${name}=a&${name}=a`, credentials)).toMatchObject({
      status: 400,
      body: { error: "invalid_request" },
    });
  },
);

test.each(["password", "implicit", "authorization_code ", "AUTHORIZATION_CODE"])(
  "97 RFC 6749 §5.2: the grant %j is unsupported",
  async (grant_type) => {
    const { credentials } = await prepare();
    expect(await ask({ grant_type }, credentials)).toMatchObject({
      status: 400,
      body: { error: "unsupported_grant_type" },
    });
  },
);
