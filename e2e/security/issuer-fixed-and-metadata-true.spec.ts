// The server says who it is by its settings alone, and says nothing about itself that is not so.
// RFC 8414 §2, §3, RFC 9700 §4.13. https://www.rfc-editor.org/rfc/rfc8414#section-2
import { test, expect } from "../support/test";
import {
  askToken,
  authorize,
  authorizePath,
  codeFor,
  redeem,
  redemption,
  refusal,
  requestOf,
} from "../support/authorization";
import { cast } from "../support/clients";
import { send } from "../support/raw-http";
import { oneOrigin } from "../support/servers";

const discovery = "/provider/.well-known/openid-configuration";
const issuer = `${oneOrigin.appUrl}/provider`;

type Metadata = Record<string, string | string[] | boolean>;

async function metadata(): Promise<Metadata> {
  return JSON.parse((await send(discovery)).text) as Metadata;
}

const forged: Record<string, string>[] = [
  ...[
    "evil.example",
    "localhost",
    "localhost:1",
    `localhost:${oneOrigin.port}.evil.example`,
    "127.0.0.1",
    "LOCALHOST:80",
  ].map((Host) => ({ Host })),
  ...[
    "X-Forwarded-Host",
    "X-Host",
    "X-Original-Host",
    "X-Forwarded-Server",
    "X-HTTP-Host-Override",
    "Forwarded-Host",
  ].map((name) => ({ [name]: "evil.example" })),
  { "X-Forwarded-Proto": "https" },
  { "X-Forwarded-Port": "443" },
  { "X-Forwarded-Prefix": "/evil" },
  { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.1" },
  { Forwarded: "host=evil.example;proto=https" },
  { "X-Original-URL": "/provider/evil" },
  { "X-Rewrite-URL": "/provider/evil" },
  { Host: "evil.example", "X-Forwarded-Host": "evil.example" },
];

test("10 no forged Host or forwarding header changes a byte of what the server says about itself", async () => {
  expect(forged.length).toBeGreaterThanOrEqual(20);
  const { web } = await cast();
  const paths = [
    discovery,
    "/.well-known/oauth-authorization-server/provider",
    "/provider/oauth/jwks",
    authorizePath(requestOf(web, { prompt: "none" })),
    "/provider/oauth/authorize?client_id=x",
  ];
  const say = async (path: string, headers: Record<string, string> = {}) => {
    const { status, location, text } = await send(path, { headers });
    return [path, headers, status, location, text.replaceAll(/nonce="[^"]*"|[0-9a-f-]{36}/g, "")];
  };
  for (const path of paths) {
    const [, , ...usual] = await say(path);
    for (const headers of forged) {
      const answer = await say(path, headers);
      const refused = answer[2] === 404 && "Host" in headers && !String(answer[4]).includes("evil");
      if (!refused) expect(answer).toEqual([path, headers, ...usual]);
    }
  }
  const started = await send(authorizePath(requestOf(web)), {
    headers: { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" },
  });
  expect(started.location?.startsWith(`${issuer}/oauth/authorize/bq_`)).toBe(true);
  expect(String(started.headers["set-cookie"])).not.toMatch(/domain|evil/i);
});

test("138 the issuer is the same bytes in both documents, in every response and in the ID Token", async () => {
  const { developer, web } = await cast();
  const documents = [await send(discovery), await send("/.well-known/oauth-authorization-server/provider")];
  expect(
    documents.map(({ status, location, text }) => [status, location, (JSON.parse(text) as Metadata).issuer]),
  ).toEqual([
    [200, null, issuer],
    [200, null, issuer],
  ]);
  const answer = await authorize(developer, web);
  const error = await authorize(developer, web, { response_type: "token" });
  expect([answer.searchParams.get("iss"), error.searchParams.get("iss")]).toEqual([issuer, issuer]);
  const { id_token } = await redeem(web, answer.searchParams.get("code")!);
  expect(JSON.parse(Buffer.from(id_token!.split(".")[1]!, "base64url").toString()).iss).toBe(issuer);
});

test("139 every endpoint that is advertised answers, and the lists are what works (methods and algorithms: see interop)", async () => {
  const { developer, web } = await cast();
  const said = await metadata();
  for (const [name, value] of Object.entries(said).filter(([key]) => /_endpoint$|_uri$/.test(key))) {
    expect([name, String(value).startsWith(`${oneOrigin.appUrl}/`)]).toEqual([name, true]);
    const { status } = await send(new URL(String(value)).pathname);
    expect([name, status !== 404 && status < 500]).toEqual([name, true]);
  }
  const later = {
    revocation: "revoke",
    introspection: "introspect",
    pushed_authorization_request: "par",
    device_authorization: "device_authorization",
    registration: "register",
    end_session: "logout",
  };
  for (const [name, path] of Object.entries(later)) {
    const exists = (await send(`/provider/oauth/${path}`, { form: {} })).status !== 404;
    expect([name, exists]).toEqual([name, `${name}_endpoint` in said]);
  }
  for (const scope of said.scopes_supported as string[]) {
    expect((await redeem(web, await codeFor(developer, web, { scope }))).scope, scope).toBe(scope);
  }
  for (const grant_type of [
    "authorization_code",
    "refresh_token",
    "client_credentials",
    "password",
    "urn:ietf:params:oauth:grant-type:device_code",
    "urn:ietf:params:oauth:grant-type:token-exchange",
  ]) {
    const [, error] = refusal(await askToken(redemption(web, "x", { grant_type })));
    const advertised = (said.grant_types_supported as string[]).includes(grant_type);
    expect([grant_type, error === "unsupported_grant_type"]).toEqual([grant_type, !advertised]);
  }
  const errorFor = async (changes: Record<string, string>) =>
    (await authorize(developer, web, changes)).searchParams.get("error");
  expect(said.response_types_supported).toEqual(["code"]);
  expect(await errorFor({ response_type: "code id_token" })).toBe("unsupported_response_type");
  expect(said.response_modes_supported).toEqual(["query", "form_post"]);
  const asForm = await developer.open(authorizePath(requestOf(web, { response_mode: "form_post" })));
  expect([asForm.status, asForm.location]).toEqual([200, null]);
  expect(asForm.text).toContain('name="code" value="bc_');
  expect(await errorFor({ response_mode: "fragment" })).toBe("invalid_request");
  expect(said.code_challenge_methods_supported).toEqual(["S256"]);
  expect(said.authorization_response_iss_parameter_supported).toBe(true);
  expect([said.request_parameter_supported, await errorFor({ request: "x" })]).toEqual([
    false,
    "request_not_supported",
  ]);
  expect([said.request_uri_parameter_supported, await errorFor({ request_uri: "https://x.example" })]).toEqual([
    false,
    "request_uri_not_supported",
  ]);
});

test("133 the JWK set shows public halves only", async () => {
  const { keys } = JSON.parse((await send("/provider/oauth/jwks")).text) as { keys: Record<string, string>[] };
  expect(keys.map(({ alg }) => alg).sort()).toEqual(["ES256", "EdDSA", "RS256"]);
  const members = keys.flatMap((key) => Object.keys(key));
  expect(members.filter((member) => !["kty", "kid", "use", "alg", "n", "e", "crv", "x", "y"].includes(member))).toEqual(
    [],
  );
});
