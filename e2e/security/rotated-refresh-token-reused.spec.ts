// A refresh token is replaced at each use; whoever presents an old one shows that somebody has a stolen copy.
// RFC 6749 §6, RFC 9700 §4.14.2. https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2
import { readFileSync } from "node:fs";
import { test, expect } from "../support/test";
import { codeFor, makePkce, redeem, refresh, refusal, tokensOf, userinfo } from "../support/authorization";
import { cast, register } from "../support/clients";
import { sendTogether } from "../support/raw-http";
import { logFile } from "../support/servers";
import { age, countTokens, sendIntoRace } from "./stored-rows";

test.describe.configure({ timeout: 90_000 });

test("105 an old refresh token is refused after the grace period, and the whole family is dead", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  const first = await redeem(client, await codeFor(developer, client));
  const second = tokensOf(await refresh(client, first.refresh_token));
  const third = tokensOf(await refresh(client, second.refresh_token));
  expect(new Set([first, second, third].map(({ refresh_token }) => refresh_token)).size).toBe(3);
  expect((await userinfo(third.access_token)).status).toBe(200);
  age(client.clientId, 11);
  expect(refusal(await refresh(client, first.refresh_token))).toEqual([400, "invalid_grant"]);
  for (const { access_token, refresh_token } of [first, second, third]) {
    expect(refusal(await userinfo(access_token))).toEqual([401, "invalid_token"]);
    expect(refusal(await refresh(client, refresh_token))).toEqual([400, "invalid_grant"]);
  }
  const events = readFileSync(logFile(), "utf8")
    .split("\n")
    .filter((line) => line.includes(client.clientId) && line.includes('"refresh_token_reused"'));
  expect(events).toHaveLength(1);
});

test("106 fifty parallel refreshes with one token all get the same pair, and there is one live branch", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  let tokens = await redeem(client, await codeFor(developer, client));
  for (let round = 1; round <= 10; round += 1) {
    const form = {
      grant_type: "refresh_token",
      refresh_token: tokens.refresh_token,
      client_id: client.clientId,
      client_secret: client.clientSecret!,
    };
    const sendAll = round % 2 === 0 ? sendTogether : sendIntoRace;
    const answers = (
      await sendAll(
        "/provider/oauth/token",
        Array.from({ length: 50 }, () => ({ form })),
      )
    ).map(tokensOf);
    expect(new Set(answers.map(({ access_token, refresh_token }) => `${access_token} ${refresh_token}`)).size).toBe(1);
    expect(countTokens(client.clientId)).toEqual({ access: round + 1, refresh: round + 1 });
    tokens = answers[0]!;
  }
  expect((await userinfo(tokens.access_token)).status).toBe(200);
});

test("117 a client that lost the answer gets the same successor within 10 s, and no longer", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  const first = await redeem(client, await codeFor(developer, client));
  const second = tokensOf(await refresh(client, first.refresh_token));
  age(client.clientId, 8);
  const again = tokensOf(await refresh(client, first.refresh_token));
  expect([again.access_token, again.refresh_token]).toEqual([second.access_token, second.refresh_token]);
  age(client.clientId, 3);
  expect(refusal(await refresh(client, first.refresh_token)), "the period counts from the first use").toEqual([
    400,
    "invalid_grant",
  ]);
  expect(refusal(await userinfo(second.access_token))).toEqual([401, "invalid_token"]);
});

test("109 a refresh token is worth nothing to another client and stays good for its own", async () => {
  const { developer, web, other, native } = await cast();
  const { refresh_token } = await redeem(web, await codeFor(developer, web));
  for (const stranger of [other, native])
    expect(refusal(await refresh(stranger, refresh_token))).toEqual([400, "invalid_grant"]);
  const { verifier, challenge } = makePkce();
  const code = await codeFor(developer, native, { code_challenge: challenge, code_challenge_method: "S256" });
  const publicTokens = await redeem(native, code, { code_verifier: verifier });
  expect(refusal(await refresh(web, publicTokens.refresh_token))).toEqual([400, "invalid_grant"]);
  expect(tokensOf(await refresh(web, refresh_token))).toHaveProperty("access_token");
  expect(tokensOf(await refresh(native, publicTokens.refresh_token))).toHaveProperty("access_token");
});

test("110 a refresh may ask for less, not for more, and what it left out can be asked for again", async () => {
  const { developer, web } = await cast();
  const tokens = await redeem(web, await codeFor(developer, web, { scope: "openid profile" }));
  for (const scope of ["openid profile email", "email", "read", "openid unknown"]) {
    expect(refusal(await refresh(web, tokens.refresh_token, { scope })), scope).toEqual([400, "invalid_scope"]);
  }
  const narrow = tokensOf(await refresh(web, tokens.refresh_token, { scope: "openid" }));
  expect([narrow.scope, narrow.info]).toEqual(["openid", {}]);
  expect(JSON.parse((await userinfo(narrow.access_token)).text)).not.toHaveProperty("name");
  const whole = tokensOf(await refresh(web, narrow.refresh_token));
  expect(whole.scope).toBe("openid profile");
});
