// What the token endpoint takes, from whom, and in which form; everything else is a JSON refusal that tells nothing.
// RFC 6749 §2.3, §3.2, §5. https://www.rfc-editor.org/rfc/rfc6749#section-3.2
import { readFileSync } from "node:fs";
import { test, expect } from "../support/test";
import {
  askToken,
  codeFor,
  credentials,
  makePkce,
  redeem,
  redemption,
  refresh,
  refusal,
  tokensOf,
  type TestClient,
} from "../support/authorization";
import { cast } from "../support/clients";
import { encode, send, type Answer, type Fields } from "../support/raw-http";
import { logFile } from "../support/servers";

const token = "/provider/oauth/token";
const formType = "application/x-www-form-urlencoded";

function basic(text: string): { Authorization: string } {
  return { Authorization: `Basic ${Buffer.from(text).toString("base64")}` };
}

/** Redeems with Basic credentials and a body without any. */
async function redeemBasic(client: TestClient, code: string, headers: Record<string, string>): Promise<Answer> {
  const { client_id: _, client_secret: __, ...form } = redemption(client, code);
  return send(token, { form, headers });
}

test("85 every method but POST is 405 with Allow: POST, and issues nothing", async () => {
  const { developer, web } = await cast();
  const code = await codeFor(developer, web);
  for (const method of ["GET", "HEAD", "PUT", "DELETE", "PATCH"]) {
    const answers = [
      await send(`${token}?${encode(redemption(web, code))}`, { method }),
      await send(token, { method, ...(method !== "HEAD" && method !== "GET" && { form: redemption(web, code) }) }),
    ];
    for (const { status, headers, text } of answers) {
      expect([method, status, headers.allow, text]).toEqual([method, 405, "POST", ""]);
    }
  }
  expect(await redeem(web, code)).toHaveProperty("access_token");
});

test("86 parameters in the address are refused, with and without a body, and reach no log", async () => {
  const { developer, web } = await cast();
  const code = await codeFor(developer, web);
  const form = redemption(web, code);
  expect(refusal(await send(`${token}?${encode(form)}`, { method: "POST" }))).toEqual([400, "invalid_request"]);
  expect(refusal(await send(`${token}?client_secret=${web.clientSecret}`, { form }))).toEqual([400, "invalid_request"]);
  expect(refusal(await send(`${token}?code=${code}`, { form }))).toEqual([400, "invalid_request"]);
  expect(await redeem(web, code)).toHaveProperty("access_token");
  const log = readFileSync(logFile(), "utf8");
  expect([log.includes(code), log.includes(web.clientSecret!)]).toEqual([false, false]);
});

test("87 a body of another media type is refused, never read as a form", async () => {
  const { developer, web } = await cast();
  const code = await codeFor(developer, web);
  const form = redemption(web, code);
  const bodies: [string | null, string][] = [
    ["application/json", JSON.stringify(form)],
    ["application/json", encode(form)],
    ["text/plain", encode(form)],
    [null, encode(form)],
    [`${formType}; charset=utf-16`, encode(form)],
    [`${formType}, application/json`, encode(form)],
    [
      "multipart/form-data; boundary=x",
      Object.entries(form)
        .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
        .join("") + "--x--\r\n",
    ],
  ];
  for (const [type, body] of bodies) {
    const answer = await send(token, { body, headers: type === null ? {} : { "Content-Type": type } });
    expect([type, ...refusal(answer)]).toEqual([type, 400, "invalid_request"]);
  }
  const headers = { "Content-Type": `${formType}; charset=UTF-8` };
  expect(tokensOf(await send(token, { body: encode(form), headers }))).toHaveProperty("access_token");
});

test("89 a client that authenticates in two ways at once is refused", async () => {
  const { developer, web, other } = await cast();
  const code = await codeFor(developer, web);
  const own = basic(`${web.clientId}:${web.clientSecret}`);
  expect(refusal(await send(token, { form: redemption(web, code), headers: own }))).toEqual([400, "invalid_request"]);
  const { client_secret: _, ...named } = redemption(web, code, { client_id: other.clientId });
  expect(refusal(await send(token, { form: named, headers: own }))).toEqual([401, "invalid_client"]);
  const { client_secret: __, ...self } = redemption(web, code);
  expect(tokensOf(await send(token, { form: self, headers: own }))).toHaveProperty("access_token");
});

test("90 Basic credentials are form-decoded, and malformed ones are 401 with a challenge", async () => {
  const { developer, web } = await cast();
  const pair = `${web.clientId}:${web.clientSecret}`;
  const escaped = pair.replaceAll(/[^:]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  for (const headers of [
    basic(pair),
    basic(escaped),
    { Authorization: basic(pair).Authorization.replace("Basic", "bAsIc") },
  ]) {
    expect(tokensOf(await redeemBasic(web, await codeFor(developer, web), headers))).toHaveProperty("access_token");
  }
  const code = await codeFor(developer, web);
  const base64 = Buffer.from(pair).toString("base64");
  const malformed = [
    "Basic",
    "Basic ",
    "Basic !!!!",
    `Basic ${base64} x`,
    `Basic ${base64}!`,
    `Basic ${base64.slice(0, 8)}*${base64.slice(8)}`,
    basic(web.clientId).Authorization,
    basic(`${web.clientId}:`).Authorization,
    basic(`:${web.clientSecret}`).Authorization,
    basic(`${pair}\0`).Authorization,
    basic(`${web.clientId}%zz:x`).Authorization,
    basic(`${web.clientId}:%C3%28`).Authorization,
    basic(`${pair}+`).Authorization,
    basic("ü:ü").Authorization,
    basic(`x:${"y".repeat(9_000)}`).Authorization,
    `Bearer ${base64}`,
    "Negotiate x",
    `Basic${base64}`,
  ];
  for (const Authorization of malformed) {
    const answer = await redeemBasic(web, code, { Authorization });
    const seen = [
      Authorization.slice(0, 60),
      ...refusal(answer),
      String(answer.headers["www-authenticate"]).split(" ")[0],
    ];
    expect(seen).toEqual([Authorization.slice(0, 60), 401, "invalid_client", "Basic"]);
  }
  expect((await redeemBasic(web, code, basic(`x:${"y".repeat(100_000)}`))).status).toBe(431);
  expect(await redeem(web, code)).toHaveProperty("access_token");
});

test("91 a confidential client without its credentials gets nothing for a code or a refresh token, revokes nothing and is told nothing", async () => {
  const { developer, web, other } = await cast();
  const { refresh_token } = await redeem(web, await codeFor(developer, web));
  const code = await codeFor(developer, web);
  const { client_id, client_secret } = credentials(web) as { client_id: string; client_secret: string };
  const proofs: Record<string, string>[] = [
    {},
    { client_id },
    { client_id, client_secret: "" },
    { client_id, client_secret: "wrong" },
    { client_id, client_secret: other.clientSecret! },
    { client_id, client_secret: `${client_secret}x` },
    { client_id, client_secret: client_secret.toUpperCase() },
    { client_secret },
    { client_id: "", client_secret },
    { client_id: "nobody", client_secret },
    { client_id: `${client_id} `, client_secret },
  ];
  const grants: Record<string, string>[] = [
    { grant_type: "authorization_code", code, redirect_uri: web.redirectUri },
    { grant_type: "refresh_token", refresh_token },
    { grant_type: "client_credentials" },
    {},
  ];
  for (const proof of proofs) {
    for (const grant of grants) {
      const answer = await askToken({ ...grant, ...proof });
      expect([grant.grant_type, JSON.stringify(proof), ...refusal(answer)]).toEqual([
        grant.grant_type,
        JSON.stringify(proof),
        401,
        "invalid_client",
      ]);
      expect(answer.headers["www-authenticate"]).toMatch(/^Basic /);
    }
    for (const endpoint of ["revoke", "introspect"]) {
      const answer = await send(`/provider/oauth/${endpoint}`, { form: { token: refresh_token, ...proof } });
      expect([endpoint, JSON.stringify(proof), ...refusal(answer)]).toEqual([
        endpoint,
        JSON.stringify(proof),
        401,
        "invalid_client",
      ]);
    }
  }
  expect(tokensOf(await refresh(web, refresh_token))).toHaveProperty("access_token");
  expect(await redeem(web, code)).toHaveProperty("access_token");
});

test("92 a public client that sends a secret is refused", async () => {
  const { developer, native } = await cast();
  const { verifier, challenge } = makePkce();
  const code = await codeFor(developer, native, { code_challenge: challenge, code_challenge_method: "S256" });
  const form = redemption(native, code, { code_verifier: verifier });
  expect(refusal(await askToken({ ...form, client_secret: "anything" }))).toEqual([401, "invalid_client"]);
  expect(tokensOf(await askToken(form))).toHaveProperty("access_token");
});

test("95, 96 every answer is JSON that nobody keeps, with a known code, and repeats nothing that was sent", async () => {
  const { developer, web } = await cast();
  const canary = `"><script>\\'canary é${"\u0001"}`;
  const good = redemption(web, await codeFor(developer, web));
  const forms: Fields[] = [
    good,
    good,
    ...Object.keys(good).map((name) => ({ ...good, [name]: canary })),
    { ...good, [canary]: "1" },
    [...Object.entries(good), [canary, "1"], [canary, "2"]],
    { ...good, grant_type: "refresh_token", refresh_token: canary },
    { ...good, grant_type: "refresh_token", refresh_token: "x", scope: canary },
  ];
  const answers = [];
  for (const form of forms) answers.push(await askToken(form));
  expect(answers.map(({ status }) => status === 200).filter(Boolean)).toHaveLength(1);
  for (const { status, headers, text } of answers) {
    expect([headers["cache-control"], headers.pragma, headers["x-content-type-options"]]).toEqual([
      "no-store",
      "no-cache",
      "nosniff",
    ]);
    expect(headers["content-type"]).toMatch(/^application\/json/);
    if (status === 200) continue;
    expect([
      "invalid_request",
      "invalid_client",
      "invalid_grant",
      "unauthorized_client",
      "unsupported_grant_type",
      "invalid_scope",
    ]).toContain(refusal({ status, headers, text, location: null })[1]);
    const { error_description } = JSON.parse(text) as { error_description: string };
    expect(error_description).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
    expect(text.includes("canary")).toBe(false);
  }
  for (const path of ["/provider/oauth/userinfo", "/provider/api/me"])
    expect((await send(path)).headers["cache-control"]).toBe("no-store");
});

test("97 retired and misspelled grants are unsupported_grant_type", async () => {
  const { developer, web } = await cast();
  const form = redemption(web, await codeFor(developer, web));
  const account = { username: "alice@example.com", password: "open-sesame-demo" };
  for (const grant_type of [
    "password",
    "implicit",
    "authorization_code ",
    " authorization_code",
    "Authorization_Code",
    "AUTHORIZATION_CODE",
    "authorization-code",
    "urn:ietf:params:oauth:grant-type:jwt-bearer",
    "__proto__",
    "constructor",
    "toString",
  ]) {
    expect(refusal(await askToken({ ...form, ...account, grant_type })), grant_type).toEqual([
      400,
      "unsupported_grant_type",
    ]);
  }
  const { grant_type: _, ...without } = form;
  expect(refusal(await askToken(without))).toEqual([400, "invalid_request"]);
  expect(refusal(await askToken({ ...without, "grant_type[]": "authorization_code" }))).toEqual([
    400,
    "invalid_request",
  ]);
  expect(tokensOf(await askToken(form))).toHaveProperty("access_token");
});
