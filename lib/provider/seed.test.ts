import { afterEach, expect, test, vi } from "vitest";
import { store } from "@/lib/provider/store/prisma";
import * as settingsModule from "@/lib/settings";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { seed } from "./seed";

useTemporaryDatabase();

afterEach(() => {
  vi.restoreAllMocks();
});

function startAs(changes: Partial<settingsModule.Settings>): Promise<void> {
  vi.restoreAllMocks();
  const settings = { ...settingsModule.settings(), ...changes };
  vi.spyOn(settingsModule, "settings").mockReturnValue(settings);
  return seed();
}

test("RFC 9700 §2.1.2, §2.4: in demo mode one client has the retired grants, and a start elsewhere repairs it", async () => {
  await startAs({ demoUrl: "http://127.0.0.1:3000" });
  expect(await store.clients.find("legacy-lab")).toMatchObject({
    name: "Legacy lab",
    type: "public",
    grantTypes: ["implicit", "password"],
    redirectUris: ["http://127.0.0.1:3000/demo/legacy/callback"],
    secrets: [],
  });
  expect((await store.clients.find("site-a"))?.grantTypes).toEqual(["authorization_code", "refresh_token"]);
  await startAs({ demoUrl: "http://localhost:4000" });
  expect((await store.clients.find("legacy-lab"))?.redirectUris).toEqual([
    "http://localhost:4000/demo/legacy/callback",
  ]);
});

test("RFC 6749 §3.1.2.2: site A's two clients have a redirect URI each, also in a database that was seeded with one", async () => {
  const siteA = (await store.clients.find("site-a"))!;
  const { redirectUris, options } = siteA;
  const secret = { secretHash: siteA.secrets[0]!.secretHash, lastFour: "last" };
  await store.clients.replaceSeeded(
    siteA.id,
    { redirectUris: redirectUris.slice(0, 1), options, ...secret },
    new Date(),
  );
  await startAs({ demoUrl: "http://localhost:4000" });
  expect((await store.clients.find("site-a"))?.redirectUris.toSorted()).toEqual([
    "http://localhost:4000/demo/api/auth/callback/site-b",
    "http://localhost:4000/demo/by-hand/callback",
  ]);
});

test("RFC 9700 §2.1.2, §2.4: production has no such client, not even in a database that a demo used before", async () => {
  await startAs({ mode: "production" });
  expect(await store.clients.find("legacy-lab")).toBeNull();
});

test("238 OWASP A05: in production nobody signs in with the demo's password, not even in the demo's own database", async () => {
  await startAs({ mode: "demo" });
  expect(await store.users.findByEmail("alice@example.com")).not.toBeNull();
  await startAs({ mode: "production" });
  for (const name of ["alice", "bob"]) expect(await store.users.findByEmail(`${name}@example.com`)).toBeNull();
});
