import { afterEach, expect, test, vi } from "vitest";
import { seed as seedSiteB } from "@/lib/provider/seed";
import { matchesHash } from "@/lib/provider/tokens/hash";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { deriveKey } from "@/lib/sealing";
import * as settingsModule from "@/lib/settings";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { isOpen } from "./open";
import { seed } from "./seed";

useTemporaryDatabase();

afterEach(() => {
  vi.restoreAllMocks();
});

async function startAs(changes: Partial<settingsModule.Settings>) {
  vi.restoreAllMocks();
  const settings = { ...settingsModule.settings(), ...changes };
  vi.spyOn(settingsModule, "settings").mockReturnValue(settings);
  await seedSiteB();
  await seed();
  return wechatStore.apps.find("wx5ab1e5ac0c0a0b0e");
}

test("WeChat 授权回调域: in demo mode site A has an app whose domain follows its origin from start to start", async () => {
  const app = (await startAs({ demoUrl: "http://127.0.0.1:3000" }))!;
  expect(app).toMatchObject({ kind: "website", callbackDomain: "127.0.0.1:3000", unionGroup: "main" });
  expect(app.client.clientId).toBe("site-a");
  const secret = deriveKey("site-a wechat secret").toString("hex").slice(0, 32);
  expect(secret).toMatch(/^[0-9a-f]{32}$/);
  expect(matchesHash(secret, app.secretHash)).toBe(true);
  expect(isOpen(app)).toBe(true);
  expect(await startAs({ demoUrl: "https://acorn.example" })).toMatchObject({
    callbackDomain: "acorn.example",
    createdAt: app.createdAt,
  });
});

test("WeChat: production has no such app, not even in a database that a demo used before", async () => {
  expect(await startAs({ mode: "production" })).toBeNull();
});
