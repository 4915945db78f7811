import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { welcome } from "@/scripts/set-up/welcome.mjs";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { wechatStore } from "./store/prisma";
import { makeWechatApp } from "./testing/fixtures";
import { warnings } from "./warnings";

useTemporaryDatabase({ APP_MODE: "production" });
afterEach(() => {
  vi.restoreAllMocks();
});

const root = join(import.meta.dirname, "../../..");

type Told = { mode: string; appUrl: string; demoUrl: string; host: string; port: number; warnings: string[] };

/** What prisma/prepare.ts tells a start in this mode. */
async function prepared(mode: string): Promise<Told> {
  const args = ["--import", "tsx", "prisma/prepare.ts"];
  const env = { ...process.env, APP_MODE: mode };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return JSON.parse(stdout.trimEnd().split("\n").at(-1)!) as Told;
}

test("WeChat in production: a start warns while any app has the dialect switched on, and only then", async () => {
  const { app } = await makeWechatApp({ enabled: false });
  expect(await warnings()).toEqual([]);
  await wechatStore.apps.change(app.client, { enabled: true });
  const [line] = await warnings();
  expect(line).toMatch(/^WeChat's dialect is switched on for 1 app: tokens and secrets travel in addresses/);
  await makeWechatApp({ enabled: true });
  expect((await warnings())[0]).toMatch(/for 2 apps:/);
});

test(
  "WeChat in production: the warning stands among the lines of the start; demo mode has none",
  { timeout: 60_000 },
  async () => {
    const production = await prepared("production");
    expect(production.warnings).toEqual([expect.stringMatching(/^WeChat's dialect is switched on for 2 apps/)]);
    expect((await prepared("demo")).warnings).toEqual([]);
    const shown: string[] = [];
    vi.spyOn(console, "log").mockImplementation((text: string) => void shown.push(text));
    welcome({ ...production, warnings: [] });
    welcome(production);
    expect(shown.map((text) => text.includes("! WeChat's dialect is switched on for 2 apps"))).toEqual([false, true]);
  },
);
