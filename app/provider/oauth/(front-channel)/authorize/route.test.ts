import { beforeAll, expect, test } from "vitest";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle, readHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, HEAD, POST } from "./route";

useTemporaryDatabase();

const address = "http://localhost:3000/provider/oauth/authorize";
const redirect_uri = "https://c.example/cb";
let client: Client;

beforeAll(async () => {
  ({ client } = await makeClient());
});

function request(parameters: Record<string, string> | string, headers: Record<string, string> = {}): Request {
  return new Request(`${address}?${new URLSearchParams(parameters).toString()}`, { headers });
}

function plain(changes: Record<string, string> = {}): Record<string, string> {
  return { response_type: "code", client_id: client.clientId, redirect_uri, scope: "read", state: "s 1&2", ...changes };
}

async function signedIn(): Promise<{ cookie: string; consent: () => Promise<unknown> }> {
  const user = await makeUser();
  const secret = makeSecret();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 60_000);
  const id = await store.sessions.begin({
    userUid: user.uid,
    secretHash: hashSecret(secret),
    authenticatedAt: now,
    expiresAt,
  });
  const cookie = `birch-session=${makeHandle("session", id, secret)}`;
  return { cookie, consent: () => issueCode(authorize(client, user, { scope: ["read"] })) };
}

const faults: Record<string, string>[] = [
  { response_type: "token" },
  { response_type: "" },
  { scope: "no such" },
  { prompt: "none login" },
  { code_challenge: "x" },
  { request: "x" },
  { max_age: "-1" },
  { resource: "https://evil.example/api" },
  { resource: "http://localhost:3000/provider/api/me#x" },
];

test.each(faults)(
  "1 RFC 9700 §4.11.2: %j with an unproved client or address is a page, never a redirect",
  async (fault) => {
    const unprovedOnes: Record<string, string>[] = [
      { client_id: "nobody" },
      { redirect_uri: "https://evil.example/cb" },
    ];
    for (const unproved of unprovedOnes) {
      const response = await GET(request(plain({ ...fault, ...unproved })));
      expect(response.status).toBe(400);
      expect(response.headers.get("Location")).toBeNull();
      expect(await response.text()).not.toContain("evil.example");
    }
  },
);

test.each(faults)(
  "RFC 6749 §4.1.2.1, RFC 9207 §2: %j with a proved address goes there, with state and iss",
  async (fault) => {
    const response = await GET(request(plain(fault)));
    expect(response.status).toBe(303);
    const location = new URL(response.headers.get("Location")!);
    expect(location.origin + location.pathname).toBe(redirect_uri);
    expect(location.searchParams.get("error")).toMatch(/^[a-z_]+$/);
    expect(location.searchParams.get("state")).toBe("s 1&2");
    expect(location.searchParams.get("iss")).toBe("http://localhost:3000/provider");
  },
);

test("2 RFC 6749 §3.1: client_id or redirect_uri twice is a page, any other parameter twice goes to the client", async () => {
  const query = new URLSearchParams(plain()).toString();
  for (const name of ["client_id", "redirect_uri"]) {
    const response = await GET(new Request(`${address}?${query}&${name}=${encodeURIComponent(plain()[name]!)}`));
    expect([response.status, response.headers.get("Location")]).toEqual([400, null]);
  }
  for (const name of ["scope", "state", "response_type", "unknown"]) {
    const response = await GET(new Request(`${address}?${query}&${name}=a&${name}=`));
    expect(response.headers.get("Location")).toContain("error=invalid_request");
  }
});

test("12 OpenID Connect Core §3.1.2.1: POST is answered like GET, and a parameter split over both is twice", async () => {
  const body = new URLSearchParams(plain());
  const posted = await POST(new Request(address, { method: "POST", body }));
  expect(posted.headers.get("Location")).toContain("/provider/oauth/authorize/bq_");
  const split = await POST(new Request(`${address}?scope=read`, { method: "POST", body }));
  expect(split.headers.get("Location")).toContain("error=invalid_request");
});

test("11, 14 RFC 9110 §9.2.1: a HEAD and a prefetch leave no code behind", async () => {
  const { cookie, consent } = await signedIn();
  await consent();
  expect((await GET(request(plain(), { cookie, "Sec-Purpose": "prefetch;prerender" }))).status).toBe(204);
  expect(HEAD().headers.get("Location")).toBeNull();
  expect((await GET(request(plain(), { cookie }))).headers.get("Location")).toMatch(
    /^https:\/\/c\.example\/cb\?code=bc_/,
  );
});

test("30 OpenID Connect Core §3.1.2.6: prompt=none is answered at once, whoever asks", async () => {
  const { cookie, consent } = await signedIn();
  const error = async (headers: Record<string, string>) =>
    new URL((await GET(request(plain({ prompt: "none" }), headers))).headers.get("Location")!).searchParams.get(
      "error",
    );
  expect(await error({})).toBe("login_required");
  expect(await error({ cookie })).toBe("consent_required");
  await consent();
  expect(await error({ cookie })).toBeNull();
});

test("185 RFC 6265 §8.6: a session cookie that came twice is none", async () => {
  const { cookie, consent } = await signedIn();
  await consent();
  const response = await GET(request(plain(), { cookie: `${cookie}; ${cookie}` }));
  expect(response.headers.get("Location")).toContain("/provider/oauth/authorize/bq_");
});

test("RFC 8707 §2.1: a code is for the resources of its request, one after another or several", async () => {
  const { cookie, consent } = await signedIn();
  await consent();
  const query = new URLSearchParams(plain());
  for (const path of ["api/me", "api/me", "oauth/userinfo"])
    query.append("resource", `http://localhost:3000/provider/${path}`);
  const location = (await GET(new Request(`${address}?${query}`, { headers: { cookie } }))).headers.get("Location")!;
  const { id, secret } = readHandle("code", new URL(location).searchParams.get("code")!)!;
  expect((await store.grants.findCode(id, secret))?.resources).toEqual([
    "http://localhost:3000/provider/api/me",
    "http://localhost:3000/provider/oauth/userinfo",
  ]);
});
