import { expect, test } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { GET as appendedToMe } from "@/app/provider/api/me/.well-known/oauth-protected-resource/route";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { GET as appendedToUserinfo } from "@/app/provider/oauth/(back-channel)/userinfo/.well-known/oauth-protected-resource/route";
import { metadata } from "@/lib/provider/metadata";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET as ofMe } from "./api/me/route";
import { GET as ofUserinfo } from "./oauth/userinfo/route";

useTemporaryDatabase();

const origin = "http://localhost:3000";
const resources = [
  { path: "/provider/api/me", handler: me, inserted: ofMe, appended: appendedToMe, scopes: ["read"] },
  {
    path: "/provider/oauth/userinfo",
    handler: userinfo,
    inserted: ofUserinfo,
    appended: appendedToUserinfo,
    scopes: expect.arrayContaining(["openid", "email"]) as string[],
  },
];

test.each(resources)("RFC 9728 §2, §3.3: $path describes itself in full, and names itself exactly", async (one) => {
  const response = await one.inserted(new Request(`${origin}/.well-known/oauth-protected-resource${one.path}`));
  expect(response.headers.get("Content-Type")).toContain("application/json");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const document = (await response.json()) as Record<string, unknown>;
  expect(document).toMatchObject({
    resource: origin + one.path,
    authorization_servers: [`${origin}/provider`],
    scopes_supported: one.scopes,
    resource_name: expect.any(String) as string,
  });
  expect(document.scopes_supported).not.toContain("offline_access");
  expect(Object.values(document).filter((value) => Array.isArray(value) && value.length === 0)).toEqual([]);
});

test.each(resources)("RFC 9728 §5.1: the challenge of $path leads to its metadata", async ({ path, handler }) => {
  const challenge = (await handler(new Request(origin + path))).headers.get("WWW-Authenticate");
  expect(challenge).toContain(`resource_metadata="${origin}/.well-known/oauth-protected-resource${path}"`);
});

test.each(resources)("RFC 9728 §3.1: who appends the well-known path to $path finds the same", async (one) => {
  const appended = await one.appended(new Request(`${origin}${one.path}/.well-known/oauth-protected-resource`));
  const inserted = await one.inserted(new Request(`${origin}/.well-known/oauth-protected-resource${one.path}`));
  expect(await appended.text()).toBe(await inserted.text());
});

test("RFC 9728 §4: the authorization server lists its resources", () => {
  expect(metadata().protected_resources).toEqual(resources.map(({ path }) => origin + path));
});
