import { expect, test } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase();

test("RFC 9728 §5.1: the challenge leads to the metadata, and the metadata names the very resource", async () => {
  const resource = "http://localhost:3000/provider/api/me";
  const challenge = (await me(new Request(resource))).headers.get("WWW-Authenticate");
  const address = /resource_metadata="([^"]+)"/.exec(challenge ?? "")?.[1];
  expect(address).toBe("http://localhost:3000/.well-known/oauth-protected-resource/provider/api/me");
  const response = await GET(new Request(address!));
  expect(await response.json()).toMatchObject({ resource, authorization_servers: ["http://localhost:3000/provider"] });
});
