// An authorization code gives tokens once, to the client and for the address that asked for it.
// RFC 6749 §4.1.2, §4.1.3, §10.5. https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
import { readFileSync } from "node:fs";
import { test, expect } from "../support/test";
import {
  askToken,
  authorizePath,
  codeFor,
  credentials,
  makePkce,
  redeem,
  redemption,
  refresh,
  refusal,
  requestOf,
  signUp,
  tokensOf,
  userinfo,
} from "../support/authorization";
import { cast, deleteClient, register, withdrawConsent } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { each, send, sendTogether } from "../support/raw-http";
import { logFile } from "../support/servers";
import { age, changeRows, countRows, countTokens, sendIntoRace } from "./stored-rows";

test.describe.configure({ timeout: 90_000 });

test("63 of fifty parallel redemptions of one code exactly one succeeds", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  for (let round = 1; round <= 10; round += 1) {
    const form = redemption(client, await codeFor(developer, client));
    const sendAll = round % 2 === 0 ? sendTogether : sendIntoRace;
    const answers = await sendAll(
      "/provider/oauth/token",
      Array.from({ length: 50 }, () => ({ form })),
    );
    const verdicts = answers.map((answer) => (answer.status === 200 ? "tokens" : refusal(answer).join(" ")));
    expect(verdicts.filter((verdict) => verdict === "tokens")).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === "400 invalid_grant")).toHaveLength(49);
    expect(countTokens(client.clientId)).toEqual({ access: round, refresh: round });
  }
});

for (const seconds of [0, 1, 30, 3_600]) {
  test(`64 a code replayed after ${seconds} s is refused, and what the first use gave is dead`, async () => {
    const { developer } = await cast();
    const client = await register(developer);
    const code = await codeFor(developer, client);
    const tokens = await redeem(client, code);
    expect((await userinfo(tokens.access_token)).status).toBe(200);
    age(client.clientId, seconds);
    expect(refusal(await askToken(redemption(client, code)))).toEqual([400, "invalid_grant"]);
    expect(refusal(await userinfo(tokens.access_token))).toEqual([401, "invalid_token"]);
    expect(refusal(await refresh(client, tokens.refresh_token))).toEqual([400, "invalid_grant"]);
    for (const token of [tokens.access_token, tokens.refresh_token]) {
      const { text } = await send("/provider/oauth/introspect", { form: { token, ...credentials(client) } });
      expect(JSON.parse(text)).toEqual({ active: false });
    }
    const events = readFileSync(logFile(), "utf8")
      .split("\n")
      .filter((line) => line.includes(client.clientId) && line.includes('"code_replayed"'));
    expect(events).toHaveLength(1);
  });
}

test("64 a replay also kills what a refresh gave meanwhile", async () => {
  const { developer, web } = await cast();
  const code = await codeFor(developer, web);
  const later = tokensOf(await refresh(web, (await redeem(web, code)).refresh_token));
  expect((await userinfo(later.access_token)).status).toBe(200);
  expect(refusal(await askToken(redemption(web, code)))).toEqual([400, "invalid_grant"]);
  expect(refusal(await userinfo(later.access_token))).toEqual([401, "invalid_token"]);
  expect(refusal(await refresh(web, later.refresh_token))).toEqual([400, "invalid_grant"]);
});

test("65 a code is worth nothing to another client, which learns nothing, and stays good for its own", async () => {
  const { developer, web, other, native } = await cast();
  const { verifier, challenge } = makePkce();
  const code = await codeFor(developer, web, { code_challenge: challenge, code_challenge_method: "S256" });
  const unknown = await askToken(redemption(web, `${code.slice(0, -4)}AAAA`, { code_verifier: verifier }));
  for (const stranger of [other, native]) {
    const form = redemption(stranger, code, { redirect_uri: web.redirectUri, code_verifier: verifier });
    const answer = await askToken(form);
    expect(refusal(answer)).toEqual([400, "invalid_grant"]);
    expect(answer.text).toBe(unknown.text);
  }
  expect(await redeem(web, code, { code_verifier: verifier })).toHaveProperty("access_token");
});

test("66 a code lives at most 60 seconds", async () => {
  const { developer } = await cast();
  const client = await register(developer);
  const early = await codeFor(developer, client);
  age(client.clientId, 55);
  expect(await redeem(client, early)).toHaveProperty("access_token");
  const late = await codeFor(developer, client);
  age(client.clientId, 60);
  expect(refusal(await askToken(redemption(client, late)))).toEqual([400, "invalid_grant"]);
});

test("67 a missing or odd code is refused and matches no row, while a live code waits", async () => {
  const { developer, web } = await cast();
  const live = await codeFor(developer, web);
  const rest = Object.entries(redemption(web, "")).filter(([name]) => name !== "code");
  for (const [name, value] of [
    ["x", "1"],
    ["code", ""],
    ["code[]", live],
    ["code[not]", ""],
    ["code[$ne]", "1"],
    ["Code", live],
    ["code ", live],
  ] as const) {
    expect(refusal(await askToken([...rest, [name, value]])), name).toEqual([400, "invalid_request"]);
  }
  const raw = new URLSearchParams(rest).toString();
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  for (const code of [`${live}%00`, "%00", "%ED%A0%80", "%ff%fe", "%zz"]) {
    const answer = await developer.open("/provider/oauth/token", { body: `${raw}&code=${code}`, headers: form });
    expect(refusal(answer), code).toEqual([400, "invalid_request"]);
  }
  const odd = [
    ` ${live}`,
    `${live} `,
    `${live}=`,
    `${live}\n`,
    live.toUpperCase(),
    live.slice(0, -1),
    `${live}A`,
    live.slice(3),
    live.split(".")[0]!,
    live.split(".")[1]!,
    `${live.split(".")[0]}.`,
    `.${live.split(".")[1]}`,
    "undefined",
    "null",
    "true",
    "0",
    "[object Object]",
    "' OR 1=1 --",
    "%",
    "*",
    "\ud800",
    "code",
    "bc_",
    `bc_${"A".repeat(22)}.${"A".repeat(43)}`,
    `${live},${live}`,
    "a".repeat(8_000),
    `${live.slice(0, 20)}${live.at(20) === "A" ? "B" : "A"}${live.slice(21)}`,
  ];
  for (const code of odd)
    expect(refusal(await askToken(redemption(web, code))), code.slice(0, 90)).toEqual([400, "invalid_grant"]);
  expect((await askToken(redemption(web, "a".repeat(1_000_000)))).status).toBe(400);
  expect(await redeem(web, live)).toHaveProperty("access_token");
});

test("67 a thousand random codes are a thousand refusals", async () => {
  const { developer, web } = await cast();
  const live = await codeFor(developer, web);
  const random = Array.from({ length: 1_000 }, (_, index) => {
    const bytes = makePkce().challenge;
    return index % 2 === 0 ? `${live.split(".")[0]}.${bytes}` : `bc_${bytes.slice(0, 22)}.${bytes}`;
  });
  const answers = await each(random, 16, async (code) => refusal(await askToken(redemption(web, code))).join(" "));
  expect([...new Set(answers)]).toEqual(["400 invalid_grant"]);
  expect(await redeem(web, live)).toHaveProperty("access_token");
});

test("58 the redirect URI at the token endpoint is the one of the request, to the character", async () => {
  const { developer } = await cast();
  const client = await register(developer, { redirectUris: ["https://c.example/cb", "https://c.example/other"] });
  const code = await codeFor(developer, client);
  for (const redirect_uri of [
    "https://c.example/other",
    "https://c.example/cb/",
    "https://c.example/CB",
    "https://c.example/cb?",
    "https://evil.example/cb",
    "https:",
  ]) {
    expect(refusal(await askToken(redemption(client, code, { redirect_uri }))), redirect_uri).toEqual([
      400,
      "invalid_grant",
    ]);
  }
  const { redirect_uri: _, ...without } = redemption(client, code);
  expect(refusal(await askToken(without))[0]).toBe(400);
  expect(countTokens(client.clientId)).toEqual({ access: 0, refresh: 0 });
  expect(await redeem(client, code)).toHaveProperty("access_token");
});

test("71 a failed client authentication leaves the code usable, a wrong verifier burns it", async () => {
  const { developer, web } = await cast();
  const { verifier, challenge } = makePkce();
  const asked = { code_challenge: challenge, code_challenge_method: "S256" };
  const first = await codeFor(developer, web, asked);
  expect(refusal(await askToken(redemption(web, first, { client_secret: "wrong", code_verifier: verifier })))).toEqual([
    401,
    "invalid_client",
  ]);
  expect(await redeem(web, first, { code_verifier: verifier })).toHaveProperty("access_token");
  const second = await codeFor(developer, web, asked);
  expect(refusal(await askToken(redemption(web, second, { code_verifier: makePkce().verifier })))).toEqual([
    400,
    "invalid_grant",
  ]);
  expect(refusal(await askToken(redemption(web, second, { code_verifier: verifier })))).toEqual([400, "invalid_grant"]);
});

test("72 a code dies with the consent, the user or the client it stands for (passwords cannot be changed yet)", async () => {
  const { developer } = await cast();
  const person = new PlainBrowser();
  const { email } = await signUp(person);
  const client = await register(developer, { name: "Mortal" });
  const events: [string, () => Promise<unknown>, [number, string]][] = [
    ["consent withdrawn", async () => withdrawConsent(person, client), [400, "invalid_grant"]],
    [
      "user disabled",
      async () => changeRows("UPDATE provider_end_user SET disabledAt = ? WHERE email = ?", Date.now(), email),
      [400, "invalid_grant"],
    ],
  ];
  for (const [what, happen, expected] of events) {
    const code = await codeFor(person, client);
    await happen();
    expect(refusal(await askToken(redemption(client, code))), what).toEqual(expected);
  }
  expect(countTokens(client.clientId)).toEqual({ access: 0, refresh: 0 });
  const code = await codeFor(developer, client);
  await deleteClient(developer, client, "Mortal");
  expect(refusal(await askToken(redemption(client, code)))).toEqual([401, "invalid_client"]);
  expect(countRows("SELECT count(*) AS count FROM provider_client WHERE clientId = ?", client.clientId)).toBe(0);
});

test("72 a code dies with the user's account", async () => {
  const { web } = await cast();
  const person = new PlainBrowser();
  const { email } = await signUp(person);
  const code = await codeFor(person, web);
  const before = countTokens(web.clientId);
  // Not even SQLite's own cascades are taken for granted: the row alone goes first.
  expect(changeRows("DELETE FROM provider_end_user WHERE email = ?", email)).toBe(1);
  expect(refusal(await askToken(redemption(web, code)))).toEqual([400, "invalid_grant"]);
  expect(countTokens(web.clientId)).toEqual(before);
});

test("74 nothing but a code is a code, nothing but a refresh token a refresh token, nothing but an access token opens data", async () => {
  const { developer, web } = await cast();
  const { access_token, refresh_token, id_token } = await redeem(web, await codeFor(developer, web));
  const page = await developer.follow(authorizePath(requestOf(web, { prompt: "consent" })));
  const { csrf_token, request } = hiddenFields(page.text, "/provider/consent");
  const code = await codeFor(developer, web, { prompt: undefined });
  const kinds = {
    access_token,
    refresh_token,
    id_token: id_token!,
    session: developer.session,
    csrf_token: csrf_token!,
    request: request!,
    client_secret: web.clientSecret!,
    code,
  };
  for (const [kind, value] of Object.entries(kinds)) {
    if (kind !== "code")
      expect(refusal(await askToken(redemption(web, value))), `${kind} as code`).toEqual([400, "invalid_grant"]);
    if (kind !== "refresh_token")
      expect(refusal(await refresh(web, value)), `${kind} as refresh token`).toEqual([400, "invalid_grant"]);
    if (kind !== "access_token")
      expect(refusal(await userinfo(value)), `${kind} as access token`).toEqual([401, "invalid_token"]);
    const impostor = new PlainBrowser();
    impostor.cookies.set("birch-session", value);
    const { status } = await impostor.open("/provider/account/apps");
    expect([`${kind} as session`, status]).toEqual([`${kind} as session`, kind === "session" ? 200 : 307]);
    if (kind !== "request")
      expect([
        `${kind} as request`,
        (await developer.open(`/provider/oauth/authorize/${encodeURIComponent(value)}`)).status,
      ]).toEqual([`${kind} as request`, 400]);
  }
  expect((await userinfo(access_token)).status).toBe(200);
  expect(await redeem(web, code)).toHaveProperty("access_token");
});
