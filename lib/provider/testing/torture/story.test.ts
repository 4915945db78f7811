import { appendFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { Model } from "./model";
import { LookAtAll, stories } from "./steps";
import { System } from "./system";

const path = useTemporaryDatabase();
const runs = Number(process.env.TORTURE_ROUNDS ?? 2) * 10;
const seed = process.env.TORTURE_SEED === undefined ? Date.now() % 1_000_000 : Number(process.env.TORTURE_SEED);

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-01T12:00:00Z") }));
afterEach(() => vi.useRealTimers());

test(
  `212 RFC 9700 §4.14: ${runs} random stories of authorizations, tokens, time, restarts and failing writes go as the model says (seed ${seed})`,
  async () => {
    let steps = 0;
    const story = fc.asyncProperty(stories(40), async (commands) => {
      const real = await System.make(path, () => database().close());
      const model = new Model();
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await new LookAtAll().run(model, real);
      steps += [...commands].length;
    });
    await fc.assert(story, { numRuns: runs, seed, endOnFailure: false });
    const figures = `random stories: ${runs} with ${steps} steps, seed ${seed}, divergences 0`;
    console.log(figures);
    if (process.env.TORTURE_FIGURES !== undefined) appendFileSync(process.env.TORTURE_FIGURES, `${figures}\n`);
    expect(steps).toBeGreaterThan(runs);
  },
  60_000 + runs * 3_000,
);
