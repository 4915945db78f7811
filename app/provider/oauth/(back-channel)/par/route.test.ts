import { beforeAll, expect, test } from "vitest";
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { GET as authorizeRoute } from "@/app/provider/oauth/(front-channel)/authorize/route";
import { GET as dispatch } from "@/app/provider/oauth/(front-channel)/authorize/[requestId]/route";
import { POST as decide } from "@/app/provider/consent/route";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeSession } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const redirect_uri = "https://c.example/cb";
let client: Client;
let credentials: Record<string, string>;

beforeAll(async () => {
  const made = await makeClient();
  client = made.client;
  credentials = basic(client.clientId, made.clientSecret);
});

function pushed(changes: Record<string, string> = {}): Record<string, string> {
  return { response_type: "code", client_id: client.clientId, redirect_uri, scope: "read", state: "s", ...changes };
}

async function push(changes: Record<string, string> = {}): Promise<string> {
  const { status, body } = await post(POST, pushed(changes), credentials);
  expect(status).toBe(201);
  return body.request_uri as string;
}

function visit(parameters: Record<string, string>, cookie = ""): Promise<Response> {
  const query = new URLSearchParams(parameters).toString();
  return authorizeRoute(
    new Request(`http://localhost:3000/provider/oauth/authorize?${query}`, { headers: { cookie } }),
  );
}

const open = (request_uri: string, cookie = "", client_id = client.clientId) =>
  visit({ client_id, request_uri }, cookie);

/** Where the browser is sent, and with which parameters. */
function sentTo(response: Response): { to: string; parameters: Record<string, string> } {
  const location = new URL(response.headers.get("Location")!);
  return { to: location.origin + location.pathname, parameters: Object.fromEntries(location.searchParams) };
}

/** A signed-in person who allowed the client before. */
async function consented() {
  const { user, cookie } = await makeSession();
  await issueCode(authorize(client, user, { scope: ["read"] }));
  return cookie;
}

async function expectStopped(response: Response): Promise<void> {
  expect([response.status, response.headers.get("Location")]).toEqual([400, null]);
  expect(await response.text()).toContain("invalid_request_uri");
}

test("163 RFC 9126 §2.2: a pushed request gets 201, a request_uri nobody can guess, and less than 600 s; nobody keeps the answer", async () => {
  const { status, body, headers } = await post(POST, pushed(), credentials);
  expect(status).toBe(201);
  expect(body.request_uri).toMatch(/^urn:ietf:params:oauth:request_uri:bp_[\w-]{22}\.[\w-]{43}$/);
  expect(body.expires_in).toBe(90);
  expect(headers.get("Cache-Control")).toBe("no-store");
});

test("RFC 9126 §4: the request_uri leads to a code for what was pushed, which redeems", async () => {
  const { to, parameters } = sentTo(await open(await push(), await consented()));
  expect([to, parameters.state]).toEqual([redirect_uri, "s"]);
  const grant = { grant_type: "authorization_code", code: parameters.code!, redirect_uri };
  expect(await post(token, grant, credentials)).toMatchObject({ status: 200, body: { scope: "read" } });
});

test("163 RFC 9126 §4: nothing that stands beside the request_uri counts", async () => {
  const beside = {
    redirect_uri: "https://evil.example/cb",
    state: "other",
    scope: "email",
    request: "x",
    prompt: "login",
  };
  const request_uri = await push();
  const { to, parameters } = sentTo(
    await visit({ client_id: client.clientId, request_uri, ...beside }, await consented()),
  );
  expect([to, parameters.state]).toEqual([redirect_uri, "s"]);
  expect(parameters.code).toMatch(/^bc_/);
});

test("91, 163 RFC 9126 §2.1: the client proves itself as at the token endpoint", async () => {
  const other = await makeClient();
  expect(await post(POST, pushed())).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  const wrong = await post(POST, pushed(), basic(client.clientId, "wrong"));
  expect(wrong).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  const foreign = await post(POST, pushed(), basic(other.client.clientId, other.clientSecret));
  expect(foreign).toMatchObject({ status: 401, body: { error: "invalid_client" } });
});

test.each([
  ["no client_id", { client_id: "" }, "invalid_request", "pushed-client-id"],
  ["a request_uri", { request_uri: "https://c.example/r" }, "invalid_request", "pushed-request-uri-refused"],
  ["an unregistered address", { redirect_uri: "https://c.example/CB" }, "invalid_request", "redirect-uri-registered"],
  ["no address", { redirect_uri: "" }, "invalid_request", "redirect-uri-registered"],
  ["another response_type", { response_type: "token" }, "unsupported_response_type", "response-type-supported"],
  ["an unknown scope", { scope: "nothing" }, "invalid_scope", "scope-known"],
  ["a plain code_challenge", { code_challenge: "x" }, "invalid_request", ""],
  ["too much", { unknown: "x".repeat(8_192) }, "invalid_request", "pushed-request-length"],
])(
  "163 RFC 9126 §2.1, §2.3: %s is refused as in an authorization request, and stored nowhere",
  async (_, changes, error, rule) => {
    const before = await database().read.pushedRequest.count();
    const { status, body } = await post(POST, pushed(changes), credentials);
    expect([status, body.error]).toEqual([400, error]);
    expect(body.error_uri).toContain(`/provider/errors/${rule}`);
    expect(await database().read.pushedRequest.count()).toBe(before);
  },
);

test("163 RFC 9126 §2: only POST; the address stays empty", async () => {
  expect(GET().status).toBe(405);
  const withQuery = new Request(`http://localhost:3000/?scope=read`, {
    method: "POST",
    body: new URLSearchParams(pushed()),
    headers: credentials,
  });
  expect((await POST(withQuery)).status).toBe(400);
});

test("RFC 9126 §2.1: the client's secret is no part of what is stored", async () => {
  const made = await makeClient();
  const { body } = await post(POST, {
    ...pushed({ client_id: made.client.clientId }),
    client_secret: made.clientSecret,
  });
  expect(body.request_uri).toMatch(/^urn:/);
  const rows = await database().read.pushedRequest.findMany({ where: { clientId: made.client.id } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(made.clientSecret);
  expect(rows[0]!.parameters).toContain("state=s");
});

test("163 RFC 9126 §2.2: another client's request_uri, and one that never was, get a page and no redirect", async () => {
  const other = await makeClient();
  const request_uri = await push();
  const cookie = await consented();
  const madeUp = request_uri.replace(/bp_.*/, makeHandle("pushed", 1, makeSecret()));
  await expectStopped(await open(request_uri, cookie, other.client.clientId));
  await expectStopped(await open(madeUp, cookie));
  await expectStopped(await open(`${request_uri}x`, cookie));
  await expectStopped(await visit({ request_uri }, cookie));
  expect(sentTo(await open(request_uri, cookie)).parameters.code).toMatch(/^bc_/);
});

test("163 RFC 9126 §4: an expired request_uri is refused", async () => {
  const request_uri = await push();
  await database().read.pushedRequest.updateMany({ data: { expiresAt: new Date() } });
  const { to, parameters } = sentTo(await open(request_uri, await consented()));
  expect([to, parameters.error, parameters.state]).toEqual([redirect_uri, "invalid_request_uri", "s"]);
});

test("163 RFC 9126 §4: of fifty who open one request_uri at once, one gets a code (CVE-2026-96446)", async () => {
  const [request_uri, cookie] = [await push({ prompt: "none" }), await consented()];
  const answers = await Promise.all(Array.from({ length: 50 }, () => open(request_uri, cookie)));
  const outcomes = answers.map((answer) => sentTo(answer).parameters).map(({ code, error }) => (code ? "code" : error));
  expect(outcomes.filter((outcome) => outcome === "code")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "invalid_request_uri")).toHaveLength(49);
});

test("RFC 9126 §4: a reload before the answer does no harm; afterwards both windows are over", async () => {
  const { cookie } = await makeSession();
  const request_uri = await push();
  const [first, second] = [sentTo(await open(request_uri, cookie)).to, sentTo(await open(request_uri, cookie)).to];
  expect(first).not.toBe(second);
  const answer = (window: string, decision: string) => {
    const form = { request: window.split("/").at(-1)!, decision, csrf_token: csrfToken(cookie.split("=")[1]!) };
    const body = new URLSearchParams(form);
    return decide(new Request("http://localhost:3000/provider/consent", { method: "POST", body, headers: { cookie } }));
  };
  expect(sentTo(await answer(first, "allow")).parameters.code).toMatch(/^bc_/);
  for (const decision of ["allow", "deny"]) {
    const late = await answer(second, decision);
    expect([late.status, late.headers.get("Location")]).toEqual([400, null]);
  }
  expect(sentTo(await open(request_uri, cookie)).parameters.error).toBe("invalid_request_uri");
});

test("RFC 9126 §4: a denial answers the request_uri too", async () => {
  const { cookie } = await makeSession();
  const request_uri = await push();
  const requestId = sentTo(await open(request_uri, cookie))
    .to.split("/")
    .at(-1)!;
  const consent = await dispatch(new Request("http://localhost:3000/", { headers: { cookie } }), {
    params: Promise.resolve({ requestId }),
  });
  expect(sentTo(consent).to).toContain("/provider/consent");
  const body = new URLSearchParams({
    request: requestId,
    decision: "deny",
    csrf_token: csrfToken(cookie.split("=")[1]!),
  });
  const denied = await decide(new Request("http://localhost:3000/", { method: "POST", body, headers: { cookie } }));
  expect(sentTo(denied).parameters.error).toBe("access_denied");
  expect(sentTo(await open(request_uri, cookie)).parameters.error).toBe("invalid_request_uri");
});

test("RFC 9126 §4: an address that was taken from the registration meanwhile gets nothing", async () => {
  const made = await makeClient({ redirectUris: [redirect_uri, "https://c.example/old"] });
  const changes = { client_id: made.client.clientId, redirect_uri: "https://c.example/old" };
  const answer = await post(POST, pushed(changes), basic(made.client.clientId, made.clientSecret));
  await database().read.clientRedirectUri.deleteMany({
    where: { clientId: made.client.id, uri: changes.redirect_uri },
  });
  const response = await open(answer.body.request_uri as string, "", made.client.clientId);
  expect([response.status, response.headers.get("Location")]).toEqual([400, null]);
});

test("RFC 9126 §6: a client that must push is refused what it sends through the browser", async () => {
  const made = await makeClient({ options: { requirePushedAuthorizationRequests: true } });
  const changes = { client_id: made.client.clientId };
  const { to, parameters } = sentTo(await visit(pushed(changes)));
  expect([to, parameters.error, parameters.state]).toEqual([redirect_uri, "invalid_request", "s"]);
  const answer = await post(POST, pushed(changes), basic(made.client.clientId, made.clientSecret));
  const response = await open(answer.body.request_uri as string, "", made.client.clientId);
  expect(sentTo(response).to).toContain("/provider/oauth/authorize/bq_");
});

test("RFC 9126 §3: a request_uri of any other kind stays unsupported", async () => {
  const { parameters } = sentTo(await visit(pushed({ request_uri: "https://c.example/request.jwt" })));
  expect(parameters.error).toBe("request_uri_not_supported");
});

test("164 RFC 9126 §2.3: a client has 500 open requests and no more", async () => {
  const made = await makeClient();
  const now = new Date();
  const row = { clientId: made.client.id, secretHash: "x", parameters: "", createdAt: now };
  const rows = (expiresAt: Date, count: number) => Array.from({ length: count }, () => ({ ...row, expiresAt }));
  await database().write(({ pushedRequest }) =>
    pushedRequest.createMany({ data: [...rows(after(now, 60), 500), ...rows(after(now, -1), 15)] }),
  );
  const own = () =>
    post(POST, pushed({ client_id: made.client.clientId }), basic(made.client.clientId, made.clientSecret));
  const full = await own();
  expect([full.status, full.body.error]).toEqual([429, "temporarily_unavailable"]);
  expect(Number(full.headers.get("Retry-After"))).toBeGreaterThan(50);
  expect(await database().read.pushedRequest.count({ where: { clientId: made.client.id } })).toBe(515);
  await database().read.pushedRequest.updateMany({ where: { clientId: made.client.id }, data: { expiresAt: now } });
  expect((await own()).status).toBe(201);
});

test("164 anyone can speak for a public client, so an address has a limit too", async () => {
  const made = await makeClient({ type: "public", tokenEndpointAuthMethod: "none" });
  const changes = { client_id: made.client.clientId, code_challenge: "x".repeat(43), code_challenge_method: "S256" };
  const from = async (address: string) => (await post(POST, pushed(changes), { "X-Forwarded-For": address })).status;
  for (let count = 0; count < 100; count += 1) expect(await from("192.0.2.1")).toBe(201);
  expect(await from("192.0.2.1")).toBe(429);
  expect(await from("192.0.2.2")).toBe(201);
});

test("74 a pushed request's handle is no code, and a code no request_uri", async () => {
  const { user, cookie } = await makeSession();
  const { code } = await issueCode(authorize(client, user, { scope: ["read"] }));
  await expectStopped(await open(`urn:ietf:params:oauth:request_uri:${code}`, cookie));
  const handle = (await push()).split(":").at(-1)!;
  const redeemed = await post(token, { grant_type: "authorization_code", code: handle, redirect_uri }, credentials);
  expect(redeemed.body.error).toBe("invalid_grant");
});

test("164 a pushed request is removed when nobody can be answering it any more, not before", async () => {
  const { cookie } = await makeSession();
  const request_uri = await push();
  const requestId = sentTo(await open(request_uri, cookie))
    .to.split("/")
    .at(-1)!;
  const sweep = (seconds: number) => store.expiredRows.removeSome(after(new Date(), seconds), 1_000);
  const rows = () => database().read.pushedRequest.count({ where: { answeredAt: null, clientId: client.id } });
  const before = await rows();
  await database().read.authorizationRequest.updateMany({ data: { expiresAt: after(new Date(), 700) } });
  await sweep(100);
  expect(await rows()).toBe(before);
  const form = { request: requestId, decision: "allow", csrf_token: csrfToken(cookie.split("=")[1]!) };
  const body = new URLSearchParams(form);
  const allowed = await decide(new Request("http://localhost:3000/", { method: "POST", body, headers: { cookie } }));
  expect(sentTo(allowed).parameters.code).toMatch(/^bc_/);
  await sweep(700);
  expect(await database().read.pushedRequest.count({ where: { clientId: client.id } })).toBe(0);
});
