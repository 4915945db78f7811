import { beforeAll, expect, test } from "vitest";
import { POST as decide } from "@/app/provider/consent/route";
import { GET as apiMe } from "@/app/provider/api/me/route";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import type { Client, EndUser } from "@/lib/provider/store/store";
import { makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET as resume } from "./[requestId]/route";
import { GET } from "./route";

useTemporaryDatabase();

const origin = "http://localhost:3000";
const redirect_uri = "https://lab.example/cb?kept=1";
let lab: Client;

beforeAll(async () => {
  ({ client: lab } = await makeClient({
    type: "public",
    secret: null,
    tokenEndpointAuthMethod: "none",
    grantTypes: ["implicit", "password", "refresh_token"],
    redirectUris: [redirect_uri],
  }));
});

async function signedIn(): Promise<{ user: EndUser; cookie: string }> {
  const user = await makeUser();
  const secret = makeSecret();
  const authenticatedAt = new Date();
  const expiresAt = new Date(authenticatedAt.getTime() + 60_000);
  const row = { userUid: user.uid, secretHash: hashSecret(secret), authenticatedAt, expiresAt };
  return { user, cookie: makeHandle("session", await store.sessions.begin(row), secret) };
}

async function authorize(changes: Record<string, string> = {}, cookie?: string): Promise<string> {
  const query = new URLSearchParams({
    response_type: "token",
    client_id: lab.clientId,
    redirect_uri,
    scope: "read",
    state: "s 1&2#3",
    ...changes,
  });
  const headers: Record<string, string> = cookie === undefined ? {} : { cookie: `birch-session=${cookie}` };
  const response = await GET(new Request(`${origin}/provider/oauth/authorize?${query.toString()}`, { headers }));
  expect(response.status).toBe(303);
  return response.headers.get("Location")!;
}

function decision(request: string, cookie: string, answer: string): Promise<Response> {
  const body = new URLSearchParams({ request, csrf_token: csrfToken(cookie), decision: answer });
  const headers = { cookie: `birch-session=${cookie}`, Origin: origin };
  return decide(new Request(`${origin}/provider/consent`, { method: "POST", body, headers }));
}

function fragmentOf(location: string): Record<string, string> {
  expect(location.startsWith(`${redirect_uri}#`), location).toBe(true);
  return Object.fromEntries(new URLSearchParams(location.slice(location.indexOf("#") + 1)));
}

test("RFC 6749 §4.2.2: after sign-in and consent the token is in the fragment, and opens the API", async () => {
  const { user, cookie } = await signedIn();
  const waiting = await authorize({}, cookie);
  expect(waiting, "nothing leaves before the person allowed it").toContain("/provider/oauth/authorize/bq_");
  const request = waiting.split("/").at(-1)!;
  const answer = await decision(request, cookie, "allow");
  expect([answer.status, answer.headers.get("Referrer-Policy")]).toEqual([303, "no-referrer"]);
  const fragment = fragmentOf(answer.headers.get("Location")!);
  expect(fragment).toEqual({
    access_token: expect.stringMatching(/^ba_/) as unknown,
    token_type: "Bearer",
    expires_in: "2592000",
    scope: "read",
    state: "s 1&2#3",
    iss: `${origin}/provider`,
  });
  const headers = { Authorization: `Bearer ${fragment.access_token}` };
  const me = await apiMe(new Request(`${origin}/provider/api/me`, { headers }));
  expect(await me.json()).toMatchObject({ uid: user.uid });
  expect((await decision(request, cookie, "allow")).status, "one answer for one request").toBe(400);
});

test("RFC 9700 §2.1.2: without anybody signed in the request waits, and the token is nowhere", async () => {
  const waiting = await authorize();
  const params = Promise.resolve({ requestId: waiting.split("/").at(-1)! });
  const page = await resume(new Request(waiting), { params });
  expect([page.status, page.headers.get("Location")]).toEqual([400, null]);
  expect(waiting).not.toContain("#");
});

test("RFC 6749 §4.2.2.1: a denial and every refusal are in the fragment too", async () => {
  const { cookie } = await signedIn();
  const request = (await authorize({}, cookie)).split("/").at(-1)!;
  const denial = fragmentOf((await decision(request, cookie, "deny")).headers.get("Location")!);
  expect(denial).toMatchObject({ error: "access_denied", state: "s 1&2#3", iss: `${origin}/provider` });
  const faults: Record<string, string>[] = [
    { scope: "openid" },
    { response_mode: "query" },
    { prompt: "none" },
    { prompt: "sideways" },
    { max_age: "-1" },
  ];
  for (const fault of faults) {
    const fragment = fragmentOf(await authorize(fault, cookie));
    expect(Object.keys(fragment).sort()).toEqual(["error", "error_description", "error_uri", "iss", "state"]);
  }
});

test("4 RFC 9700 §2.1.2: for every other client response_type=token does not exist, and the refusal is in the query", async () => {
  const { client } = await makeClient({ grantTypes: ["authorization_code", "refresh_token", "password"] });
  const other = { client_id: client.clientId, redirect_uri: client.redirectUris[0]! };
  const { cookie } = await signedIn();
  const answer = async (response_type: string) => new URL(await authorize({ ...other, response_type }, cookie));
  const refused = await answer("token");
  expect(refused.hash).toBe("");
  expect(refused.searchParams.get("error")).toBe("unsupported_response_type");
  expect(refused.href).toBe((await answer("no_such_type")).href);
});

test("1 RFC 9700 §4.11.2: with an address that is not registered nothing is redirected", async () => {
  const query = new URLSearchParams({
    response_type: "token",
    client_id: lab.clientId,
    redirect_uri: "https://lab.example/cb",
  });
  const response = await GET(new Request(`${origin}/provider/oauth/authorize?${query.toString()}`));
  expect([response.status, response.headers.get("Location")]).toEqual([400, null]);
});
