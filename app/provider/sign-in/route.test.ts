import { expect, test } from "vitest";
import { GET as authorize } from "@/app/provider/oauth/(front-channel)/authorize/route";
import { GET as dispatch } from "@/app/provider/oauth/(front-channel)/authorize/[requestId]/route";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import type { EndUser } from "@/lib/provider/store/store";
import { makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const origin = "http://localhost:3000";

/** A browser in which `user` signed in a minute ago. */
async function signedIn(user: EndUser): Promise<{ cookie: string }> {
  const secret = makeSecret();
  const authenticatedAt = after(new Date(), -60);
  const expiresAt = after(new Date(), 600);
  const id = await store.sessions.begin({
    userUid: user.uid,
    secretHash: hashSecret(secret),
    authenticatedAt,
    expiresAt,
  });
  return { cookie: `birch-session=${makeHandle("session", id, secret)}` };
}

/** Asks for a code with `prompt` and returns the path of the sign-in page and the request's handle. */
async function sentToSignIn(headers: { cookie: string }, prompt: string): Promise<{ path: string; handle: string }> {
  const { client } = await makeClient({ name: "Tea Timer" });
  const query = new URLSearchParams({
    response_type: "code",
    client_id: client.clientId,
    redirect_uri: "https://c.example/cb",
    scope: "read",
    prompt,
  });
  const started = await authorize(new Request(`${origin}/provider/oauth/authorize?${query}`, { headers }));
  const handle = started.headers.get("location")!.split("/").at(-1)!;
  const next = await resume(headers, handle);
  return { path: next, handle };
}

async function resume(headers: { cookie: string }, requestId: string): Promise<string> {
  const request = new Request(`${origin}/provider/oauth/authorize/${requestId}`, { headers });
  const { headers: answered } = await dispatch(request, { params: Promise.resolve({ requestId }) });
  const { pathname, search } = new URL(answered.get("location")!);
  return pathname + search;
}

async function open(headers: { cookie: string }, path: string): Promise<string> {
  return (await GET(new Request(`${origin}${path}`, { headers }))).text();
}

/** Presses "Continue as …" on a page. */
async function goOn(headers: { cookie: string }, page: string, handle: string, token?: string): Promise<Response> {
  const csrf_token = token ?? /name="csrf_token" value="([^"]*)"/.exec(page)![1]!;
  const body = new URLSearchParams({ csrf_token, request: handle, account: "current" });
  return POST(new Request(`${origin}/provider/sign-in`, { method: "POST", headers: { ...headers, origin }, body }));
}

test("OpenID Connect Core §3.1.2.1: prompt=select_account offers the account that is signed in, and choosing it is enough", async () => {
  const user = await makeUser();
  const browser = await signedIn(user);
  const { path, handle } = await sentToSignIn(browser, "select_account");
  expect(path).toContain("/provider/sign-in?request=");
  const page = await open(browser, path);
  expect(page).toContain(`Continue as ${user.name}`);
  expect(page).toContain(user.email);
  const answer = await goOn(browser, page, handle);
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([303, null]);
  expect(await resume(browser, handle)).toContain("/provider/consent?request=");
});

test("31 OpenID Connect Core §3.1.2.1: prompt=login is not settled by choosing an account", async () => {
  const user = await makeUser();
  const browser = await signedIn(user);
  const { path, handle } = await sentToSignIn(browser, "login select_account");
  const page = await open(browser, path);
  expect(page).not.toContain("Continue as");
  expect(page).toContain("Tea Timer asks you to confirm that it is you.");
  expect(page).toContain(`value="${user.email}"`);
  expect((await goOn(browser, page, handle)).status).toBe(303);
  expect(await resume(browser, handle)).toContain("/provider/sign-in?request=");
});

test("23 a form that another page sent chooses no account", async () => {
  const browser = await signedIn(await makeUser());
  const { path, handle } = await sentToSignIn(browser, "select_account");
  expect((await goOn(browser, await open(browser, path), handle, "forged")).status).toBe(403);
  expect(await resume(browser, handle)).toContain("/provider/sign-in?request=");
});

test("whoever is not signed in is offered no account to continue with", async () => {
  const page = await open({ cookie: "" }, "/provider/sign-in");
  expect(page).not.toContain("Continue as");
  expect(page).toContain("Sign in to Birch");
});
