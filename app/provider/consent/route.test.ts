import { beforeAll, expect, test } from "vitest";
import { GET as authorizationEndpoint } from "@/app/provider/oauth/(front-channel)/authorize/route";
import { database } from "@/lib/database";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { makeClient, makeSession, makeUser } from "@/lib/provider/testing/fixtures";
import { register } from "@/lib/provider/testing/registration";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const origin = "http://localhost:3000";
const redirectUris = ["https://c.example/cb", "https://c.example/other"];
let person: Awaited<ReturnType<typeof makeSession>>;

beforeAll(async () => {
  person = await makeSession();
});

/** Asks for a code, and returns the handle of the request that waits for consent. */
async function start(client: Client, changes: Record<string, string> = {}): Promise<string> {
  const usual = {
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: client.redirectUris[0]!,
    prompt: "consent",
  };
  const query = new URLSearchParams({ ...usual, scope: "openid", nonce: "true", state: "a-state", ...changes });
  const headers = { cookie: person.cookie };
  const answer = await authorizationEndpoint(new Request(`${origin}/provider/oauth/authorize?${query}`, { headers }));
  return answer.headers.get("Location")!.split("/").at(-1)!;
}

async function open(client: Client): Promise<Response> {
  const handle = await start(client);
  return GET(new Request(`${origin}/provider/consent?request=${handle}`, { headers: { cookie: person.cookie } }));
}

function decide(handle: string, fields: [string, string][]): Promise<Response> {
  const own: [string, string][] = [
    ["csrf_token", csrfToken(person.cookie.split("=")[1]!)],
    ["request", handle],
  ];
  const body = new URLSearchParams([...own, ["decision", "allow"], ...fields]);
  const headers = { cookie: person.cookie, Origin: origin };
  return POST(new Request(`${origin}/provider/consent`, { method: "POST", body, headers }));
}

const lies: Record<string, string[]> = {
  scope: ["openid profile email read offline_access", "email", "read"],
  client_id: ["site-a", "x"],
  redirect_uri: ["https://evil.example/cb", redirectUris[1]!],
  uid: ["1"],
  sub: ["somebody-else"],
  claims: ['{"userinfo":{"email":null}}'],
  resource: ["https://evil.example", `${origin}/provider/api/me`],
  state: ["forged"],
  nonce: ["forged"],
  code_challenge: ["a".repeat(43)],
  response_mode: ["form_post", "fragment"],
  response_type: ["token"],
  prompt: ["none"],
  "scope[]": ["email"],
  ["__proto__"]: ["1"],
  "constructor[prototype][scope]": ["email"],
};

/** Numbers that repeat in every run (mulberry32). */
let state = 27;
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  return ((mixed ^ (mixed >>> 7)) >>> 0) % limit;
}

function randomLies(): [string, string][] {
  const told = Object.entries(lies).filter(() => below(3) === 0);
  return told.map(([name, values]) => [name, values[below(values.length)]!]);
}

test("27 RFC 9700 §2.3: whatever 500 forms claim besides, the grant is what the stored request says", async () => {
  const { client } = await makeClient({ redirectUris });
  const round = async () => {
    const told = randomLies();
    const answer = await decide(await start(client), told);
    const location = new URL(answer.headers.get("Location") ?? "about:blank");
    expect([answer.status, location.origin + location.pathname], JSON.stringify(told)).toEqual([303, redirectUris[0]]);
    expect([...location.searchParams.keys()].sort()).toEqual(["code", "iss", "state"]);
    expect(location.searchParams.get("state")).toBe("a-state");
  };
  for (let batch = 0; batch < 10; batch += 1) await Promise.all(Array.from({ length: 50 }, round));
  const { read } = database();
  const grants = await read.grant.findMany({ where: { clientId: client.id } });
  const codes = await read.authorizationCode.findMany({ where: { grant: { clientId: client.id } } });
  expect([grants.length, codes.length]).toEqual([500, 500]);
  const kept = grants.map(({ userUid, scope, claims, resource, nonce }) =>
    [userUid, scope, claims, resource, nonce].join("|"),
  );
  expect(new Set(kept).size).toBe(1);
  expect(grants[0]).toMatchObject({ userUid: person.user.uid, scope: "openid", nonce: "true", claims: null });
  expect(new Set(codes.map(({ codeChallenge, redirectUri }) => `${codeChallenge} ${redirectUri}`))).toEqual(
    new Set([`null ${redirectUris[0]}`]),
  );
  expect(await store.consents.find(person.user.uid, client)).toEqual(["openid"]);
}, 60_000);

test("40 RFC 6819 §4.4.1.4: where the answer goes, and who made the app, is said beside whatever name it has", async () => {
  const owner = await makeUser();
  const { client: owned } = await makeClient({
    ownerUid: owner.uid,
    name: "Nice app",
    redirectUris: ["https://evil.example/cb"],
  });
  const ownedPage = await (await open(owned)).text();
  expect(ownedPage).toContain("<strong>evil.example</strong>");
  expect(ownedPage).toContain(`Made by ${owner.name}, whom Birch has not verified.`);
  const { client: ours } = await makeClient();
  expect(await (await open(ours)).text()).toContain("Registered by the operator of this server.");
});

test("40 a client that registered itself does not pass for one of the operator's", async () => {
  const { body } = await register({ client_name: "Operator tools", redirect_uris: ["https://evil.example/cb"] });
  const page = await (await open((await store.clients.find(body.client_id))!)).text();
  expect(page).toContain("It registered itself at this server; nobody vouches for it.");
  expect(page).not.toContain("operator of this server");
});

test("41 RFC 7591 §5: a logo is loaded from nowhere", async () => {
  const logo_uri = "https://evil.example/logo.svg";
  const { body } = await register({
    client_name: "Logo",
    redirect_uris: ["https://c.example/cb"],
    logo_uri,
  });
  expect(body.logo_uri).toBe(logo_uri);
  const answer = await open((await store.clients.find(body.client_id))!);
  expect(answer.headers.get("Content-Security-Policy")).toContain("img-src 'self' data:");
  expect(await answer.text()).not.toContain("evil.example");
});

test("43 OpenID Connect Core §3.1.2.4: a page shown to one person is no consent of another's", async () => {
  const { client } = await makeClient();
  const handle = await start(client);
  const other = await makeSession();
  const form = { csrf_token: csrfToken(other.cookie.split("=")[1]!), request: handle, decision: "allow" };
  const headers = { cookie: other.cookie, Origin: origin };
  const request = new Request(`${origin}/provider/consent`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers,
  });
  expect((await POST(request)).status).toBe(400);
  expect(await database().read.grant.count({ where: { clientId: client.id } })).toBe(0);
});
