import { expect, test } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { OPTIONS as preflightAuthorize } from "@/app/provider/oauth/(front-channel)/authorize/route";
import { POST as token, OPTIONS as preflightToken } from "@/app/provider/oauth/(back-channel)/token/route";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const address = "http://localhost:3000/provider/oauth/token";

function from(origin: string, init: RequestInit = {}): Request {
  return new Request(address, { ...init, headers: { Origin: origin } });
}

async function register(type: "public" | "confidential", uri: string): Promise<void> {
  await makeClient({ type, redirectUris: [uri], secret: null });
}

test("190 a page at a registered browser app's origin may ask, and read refusals too", async () => {
  await register("public", "https://spa.example/callback");
  const asked = await preflightToken(from("https://spa.example", { method: "OPTIONS" }));
  expect([asked.status, asked.headers.get("Access-Control-Allow-Origin")]).toEqual([204, "https://spa.example"]);
  expect(asked.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
  const body = new URLSearchParams({ grant_type: "authorization_code" });
  const refused = await token(from("https://spa.example", { method: "POST", body }));
  expect([refused.status, refused.headers.get("Access-Control-Allow-Origin")]).toEqual([401, "https://spa.example"]);
  expect((await me(from("https://spa.example"))).headers.get("Access-Control-Allow-Origin")).toBe(
    "https://spa.example",
  );
});

test.each([
  "https://evil.example",
  "null",
  "https://spa.example.evil",
  "https://spa_example",
  "http://spa.example",
  "https://spa.example:8443",
])("190 a page at %s may not read anything", async (origin) => {
  await register("public", "https://spa.example/other");
  for (const answer of [await preflightToken(from(origin)), await me(from(origin))]) {
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull();
    expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
    expect(answer.headers.get("Vary")).toContain("Origin");
  }
});

test("190 a confidential client's pages have no business at the token endpoint", async () => {
  await register("confidential", "https://server.example/callback");
  expect((await preflightToken(from("https://server.example"))).headers.get("Access-Control-Allow-Origin")).toBeNull();
});

test("190 RFC 9700 §2.6: the authorization endpoint shares nothing", () => {
  const answer = preflightAuthorize();
  expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([405, null]);
});
