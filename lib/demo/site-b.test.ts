import { afterAll, afterEach, expect, test, vi } from "vitest";
import { POST as signIn } from "@/app/demo/sign-in/route";
import { clientSecretBasic } from "@/lib/demo/authorization-server";
import { nextAuthOptions } from "@/lib/demo/next-auth-options";
import { siteB } from "@/lib/demo/site-b";
import { openBrowser } from "@/lib/demo/testing/browser";
import { startFakeSiteB } from "@/lib/demo/testing/fake-site-b";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const b = await startFakeSiteB();
useTemporaryDatabase({ APP_URL: b.origin, DEMO_URL: "http://localhost:3000" });
afterAll(() => b.close());
afterEach(() => {
  b.metadata = {};
  vi.useRealTimers();
});
vi.spyOn(console, "error").mockImplementation(() => {});

test("220 site A demands PKCE, state and nonce, Basic authentication, ES256 and a pinned issuer", () => {
  const { checks, client, issuer, wellKnown } = siteB();
  expect(checks).toEqual(["pkce", "state", "nonce"]);
  expect(client).toEqual({ token_endpoint_auth_method: "client_secret_basic", id_token_signed_response_alg: "ES256" });
  expect([issuer, wellKnown]).toEqual([b.issuer, `${b.issuer}/.well-known/openid-configuration`]);
});

test("222 accounts are never joined by email", () => {
  expect(siteB().allowDangerousEmailAccountLinking).toBe(false);
});

test("184, 229 the secret and every session token have 256 bits", async () => {
  const { secret, session } = nextAuthOptions();
  expect(Buffer.from(secret ?? "", "base64url")).toHaveLength(32);
  expect(Buffer.from((await session?.generateSessionToken?.()) ?? "", "base64url")).toHaveLength(32);
});

test("the halves of client_secret_basic are form-encoded (RFC 6749 §2.3.1)", () => {
  const header = clientSecretBasic("a:b c", "ä+/%");
  expect(Buffer.from(header.slice(6), "base64").toString()).toBe("a%3Ab+c:%C3%A4%2B%2F%25");
});

test("230 a form from a foreign page starts no sign-in", async () => {
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await signIn(openBrowser().request("/demo/sign-in", { method: "POST", headers: { origin } }));
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  }
});

test("229 a forged Host header changes nothing", async () => {
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example" };
  const request = openBrowser().request("/demo/sign-in", { method: "POST", headers });
  expect((await signIn(request)).status).toBe(404);
  const forwarded = openBrowser().request("/demo/sign-in", {
    method: "POST",
    headers: { "x-forwarded-host": "evil.example" },
  });
  const location = (await signIn(forwarded)).headers.get("Location") ?? "";
  expect(new URL(location).searchParams.get("redirect_uri")).toBe(
    "http://localhost:3000/demo/api/auth/callback/site-b",
  );
});

test("142 OpenID Connect Discovery §4.3: metadata of another issuer, or nonsense, or no answer, start no sign-in", async () => {
  const start = async () => (await openBrowser().leaveForB()).href;
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
  b.metadata = { issuer: "https://evil.example" };
  expect(await start()).toBe("http://localhost:3000/demo?error=nonsense");
  b.metadata = { authorization_endpoint: "javascript:alert(1)" };
  expect(await start()).toBe("http://localhost:3000/demo?error=nonsense");
  await b.close();
  expect(await start()).toBe("http://localhost:3000/demo?error=unreachable");
});
