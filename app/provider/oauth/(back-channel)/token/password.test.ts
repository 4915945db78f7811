import { beforeAll, expect, test, vi } from "vitest";
import { GET as apiMe } from "@/app/provider/api/me/route";
import { POST as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { GET as discovery } from "@/app/provider/.well-known/openid-configuration/route";
import { checkPassword } from "@/lib/provider/passwords/check-password";
import { hashPassword } from "@/lib/provider/passwords/passwords";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { store } from "@/lib/provider/store/prisma";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

useTemporaryDatabase();

const password = "a quiet place";
let lab: Client;
let people = 0;

beforeAll(async () => {
  const grantTypes = ["implicit", "password", "refresh_token"];
  ({ client: lab } = await makeClient({ type: "public", tokenEndpointAuthMethod: "none", secret: null, grantTypes }));
});

async function makePerson(): Promise<EndUser> {
  people += 1;
  const name = `person${people}`;
  const person = { sub: name, name, email: `${name}@example.com`, emailVerified: true, picture: null };
  const user = await store.users.create(person, await hashPassword(password), new Date());
  if (user === "email_taken") throw new Error("taken");
  return user;
}

function ask(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return post(POST, { grant_type: "password", client_id: lab.clientId, ...parameters }, headers);
}

test("RFC 6749 §4.3.3: the right password gets an access token that opens the API, and nothing else", async () => {
  const user = await makePerson();
  const { status, body, headers } = await ask({ username: user.email, password, scope: "read" });
  expect(status).toBe(200);
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(body).toEqual({
    access_token: expect.stringMatching(/^ba_/) as unknown,
    token_type: "Bearer",
    expires_in: 2_592_000,
    scope: "read",
    uid: user.uid,
    info: { name: user.name, email: user.email, email_verified: true },
  });
  const bearer = { Authorization: `Bearer ${String(body.access_token)}` };
  const me = await apiMe(new Request("http://localhost:3000/provider/api/me", { headers: bearer }));
  expect(await me.json()).toMatchObject({ uid: user.uid });
  expect((await post(userinfo, {}, bearer)).status, "no openid, so no userinfo").toBe(403);
});

test("98 RFC 9700 §2.4: no refresh token and no ID Token, whatever is asked for and whatever the client is registered for", async () => {
  const user = await makePerson();
  for (const scope of ["openid read", "read offline_access"]) {
    expect(await ask({ username: user.email, password, scope })).toMatchObject({
      status: 400,
      body: { error: "invalid_scope" },
    });
  }
  expect((await ask({ username: user.email, password })).body).not.toHaveProperty("refresh_token");
});

test("RFC 9700 §2.4: nobody consented, so nothing is remembered; the app is listed and can be cut off all the same", async () => {
  const user = await makePerson();
  const { body } = await ask({ username: user.email, password });
  expect(await store.consents.find(user.uid, lab)).toEqual([]);
  expect(await store.consents.listConnected(user.uid, new Date())).toMatchObject([
    { client: { clientId: lab.clientId }, scope: [], liveGrants: 1 },
  ]);
  expect(await store.consents.withdraw(user.uid, lab.clientId, new Date())).toBe(true);
  const headers = { Authorization: `Bearer ${String(body.access_token)}` };
  expect((await apiMe(new Request("http://localhost:3000/provider/api/me", { headers }))).status).toBe(401);
});

test("RFC 6749 §4.3.2: a wrong password and an unknown address get the same answer", async () => {
  const user = await makePerson();
  const wrong = await ask({ username: user.email, password: "something else" });
  const unknown = await ask({ username: "nobody@example.com", password });
  expect(wrong).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect(unknown.body).toEqual(wrong.body);
});

test.each([{ username: "a@example.com" }, { password }, {}, { username: "", password: "" }])(
  "RFC 6749 §4.3.2: %j lacks something",
  async (parameters) => {
    expect(await ask(parameters as Record<string, string>)).toMatchObject({
      status: 400,
      body: { error: "invalid_request", error_description: "username or password is missing" },
    });
  },
);

test("36 RFC 6749 §4.3.2: guesses here and on the sign-in page are counted together, for the account and for the address", async () => {
  const user = await makePerson();
  const from = { "x-forwarded-for": "198.51.100.7" };
  for (let guess = 0; guess < 5; guess += 1) {
    await ask({ username: user.email, password: `guess ${guess}` }, from);
    await checkPassword(user.email, `other ${guess}`, "198.51.100.7", new Date());
  }
  const { status, body, headers } = await ask({ username: user.email, password }, from);
  expect([status, body.error]).toEqual([429, "temporarily_unavailable"]);
  expect(Number(headers.get("Retry-After"))).toBeGreaterThan(600);
  expect(await checkPassword(user.email, password, "203.0.113.1", new Date())).toMatchObject({ outcome: "blocked" });
});

test("36 RFC 9700 §2.4: the address that is limited is the app's server, so one attacker shuts out all its users", async () => {
  const user = await makePerson();
  const from = "198.51.100.99";
  const counter = { key: "", limit: 100, window: 900 };
  const claim = vi.spyOn(store.attempts, "claim");
  await ask({ username: user.email, password: "wrong" }, { "x-forwarded-for": from });
  const [, ofAddress = counter] = claim.mock.calls[0]![0];
  for (let guess = 1; guess < 100; guess += 1) await store.attempts.claim([ofAddress], new Date());
  claim.mockRestore();
  expect((await ask({ username: user.email, password }, { "x-forwarded-for": from })).status).toBe(429);
  expect((await ask({ username: user.email, password }, { "x-forwarded-for": "198.51.100.98" })).status).toBe(200);
});

test("97 RFC 9700 §2.4: for every other client the grant does not exist: the answer is that of a made-up one", async () => {
  const user = await makePerson();
  for (const type of ["confidential", "public"] as const) {
    const method = type === "public" ? ("none" as const) : null;
    const { client, clientSecret } = await makeClient({
      type,
      tokenEndpointAuthMethod: method,
      grantTypes: ["authorization_code", "refresh_token", "client_credentials", "implicit"],
    });
    const form = { username: user.email, password, ...(type === "public" && { client_id: client.clientId }) };
    const headers: Record<string, string> = type === "public" ? {} : basic(client.clientId, clientSecret);
    const refused = await post(POST, { ...form, grant_type: "password" }, headers);
    const madeUp = await post(POST, { ...form, grant_type: "no_such_grant" }, headers);
    expect(refused).toMatchObject({ status: 400, body: { error: "unsupported_grant_type" } });
    expect(refused.body).toEqual(madeUp.body);
    expect(refused.body.error_description).not.toContain("password");
  }
});

test("97 RFC 6749 §4.2: implicit never comes to the token endpoint, not even from a client registered for it", async () => {
  expect(await ask({ grant_type: "implicit" })).toMatchObject({ body: { error: "unsupported_grant_type" } });
});

test("RFC 9700 §2.1.2, §2.4: the metadata names neither grant, nor token, nor fragment", async () => {
  const said = (await (await discovery(new Request("http://localhost:3000/x"))).json()) as Record<string, string[]>;
  expect(said.grant_types_supported).not.toContain("password");
  expect(said.grant_types_supported).not.toContain("implicit");
  expect(said.response_types_supported).toEqual(["code"]);
  expect(said.response_modes_supported).not.toContain("fragment");
});
