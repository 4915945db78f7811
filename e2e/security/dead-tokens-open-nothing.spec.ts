// An access token opens what was granted, while it lives, and nothing else is taken for one.
// RFC 6750 §2, §3. https://www.rfc-editor.org/rfc/rfc6750#section-3.1
import { readFileSync } from "node:fs";
import { test, expect } from "../support/test";
import { askToken, codeFor, redeem, redemption, refusal, signUp, userinfo } from "../support/authorization";
import { cast, deleteClient, register, withdrawConsent } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { send, type Answer } from "../support/raw-http";
import { logFile } from "../support/servers";
import { age, changeRows } from "./stored-rows";

async function expectDead(accessToken: string, why: string): Promise<void> {
  for (const path of ["/provider/oauth/userinfo", "/provider/api/me"]) {
    const answer = await send(path, { headers: { Authorization: `Bearer ${accessToken}` } });
    expect([why, path, ...refusal(answer)]).toEqual([why, path, 401, "invalid_token"]);
    expect(answer.headers["www-authenticate"]).toMatch(/^Bearer .*error="invalid_token"/);
  }
}

test("118 an expired, revoked, unknown or orphaned access token opens nothing", async () => {
  const { developer } = await cast();
  const person = new PlainBrowser();
  const { email } = await signUp(person);
  const client = await register(developer, { name: "Mortal" });
  const issue = async () => (await redeem(client, await codeFor(person, client))).access_token;

  const withdrawn = await issue();
  expect((await userinfo(withdrawn)).status).toBe(200);
  await withdrawConsent(person, client);
  await expectDead(withdrawn, "consent withdrawn");

  const expired = await issue();
  age(client.clientId, 2_592_001);
  await expectDead(expired, "expired");

  const code = await codeFor(person, client);
  const replayed = (await redeem(client, code)).access_token;
  await askToken(redemption(client, code));
  await expectDead(replayed, "code replayed");

  const [ofDisabled, ofDeleted] = [
    await issue(),
    (await redeem(client, await codeFor(developer, client))).access_token,
  ];
  changeRows("UPDATE provider_end_user SET disabledAt = ? WHERE email = ?", Date.now(), email);
  await expectDead(ofDisabled, "user disabled");
  expect((await userinfo(ofDeleted)).status).toBe(200);
  await deleteClient(developer, client, "Mortal");
  await expectDead(ofDeleted, "client deleted");
  await expectDead(`${ofDeleted.slice(0, -4)}AAAA`, "unknown");
  await expectDead("x", "made up");
});

test("119 no other kind of token or credential passes for an access token", async () => {
  const { developer, web } = await cast();
  const tokens = await redeem(web, await codeFor(developer, web));
  const wrong = {
    id_token: tokens.id_token!,
    refresh_token: tokens.refresh_token,
    code: await codeFor(developer, web),
    session: developer.session,
    client_secret: web.clientSecret!,
    client_id: web.clientId,
  };
  for (const [kind, value] of Object.entries(wrong)) await expectDead(value, kind);
  expect((await userinfo(tokens.access_token)).status).toBe(200);
});

test("120 an access token in the address is ignored and not logged", async () => {
  const { developer, web } = await cast();
  const { access_token } = await redeem(web, await codeFor(developer, web));
  for (const path of ["/provider/oauth/userinfo", "/provider/api/me"]) {
    const { status, headers } = await send(`${path}?access_token=${access_token}`);
    expect([path, status, headers["www-authenticate"]]).toEqual([
      path,
      401,
      expect.stringMatching(/^Bearer (?!.*error=)/),
    ]);
  }
  expect((await send(`/provider/oauth/userinfo?access_token=${access_token}`, { form: { x: "1" } })).status).toBe(401);
  expect(readFileSync(logFile(), "utf8").includes(access_token)).toBe(false);
});

test("121 the scheme is case-insensitive, malformed headers are 400 or 401, two places at once 400", async () => {
  const { developer, web } = await cast();
  const { access_token } = await redeem(web, await codeFor(developer, web));
  const path = "/provider/oauth/userinfo";
  for (const Authorization of [`Bearer ${access_token}`, `bearer ${access_token}`, `BEARER ${access_token}`]) {
    expect((await send(path, { headers: { Authorization } })).status).toBe(200);
  }
  expect((await send(path, { form: { access_token } })).status).toBe(200);
  for (const Authorization of [
    "Bearer",
    "Bearer ",
    "Bearer a b",
    `Bearer ${access_token} x`,
    "Bearer %zz",
    `Bearer "${access_token}"`,
    `Bearer ${access_token},`,
    "Bearer é",
    `Basic ${access_token}`,
    access_token,
    `Bearer${access_token}`,
    `Bearer ${"a".repeat(8_000)}`,
    `Bearer\t${access_token}`,
  ]) {
    const { status, headers } = await send(path, { headers: { Authorization } });
    expect([
      Authorization.slice(0, 20),
      [400, 401].includes(status),
      String(headers["www-authenticate"]).slice(0, 7),
    ]).toEqual([Authorization.slice(0, 20), true, "Bearer "]);
  }
  expect((await send(path, { headers: { Authorization: `Bearer ${"a".repeat(65_536)}` } })).status).toBe(431);
  const twice: Answer = await send(path, {
    form: { access_token },
    headers: { Authorization: `Bearer ${access_token}` },
  });
  expect(refusal(twice)).toEqual([400, "invalid_request"]);
});

test("122 a token opens only what its scope covers", async () => {
  const { developer, web } = await cast();
  const me = async (accessToken: string) =>
    send("/provider/api/me", { headers: { Authorization: `Bearer ${accessToken}` } });
  const openid = (await redeem(web, await codeFor(developer, web, { scope: "openid" }))).access_token;
  const refused = await me(openid);
  expect(refusal(refused)).toEqual([403, "insufficient_scope"]);
  expect(refused.headers["www-authenticate"]).toMatch(/error="insufficient_scope".*scope="read"/);
  expect(Object.keys(JSON.parse((await userinfo(openid)).text))).toEqual(["sub"]);
  const read = (await redeem(web, await codeFor(developer, web, { scope: "read" }))).access_token;
  expect((await me(read)).status).toBe(200);
  expect(refusal(await userinfo(read))).toEqual([403, "insufficient_scope"]);
  const email = (await redeem(web, await codeFor(developer, web, { scope: "openid email" }))).access_token;
  expect(Object.keys(JSON.parse((await userinfo(email)).text)).sort()).toEqual(["email", "email_verified", "sub"]);
});
