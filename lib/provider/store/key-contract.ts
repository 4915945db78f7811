// What every store must keep to where signing keys are concerned; part of contract.ts.
import { expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import type { Store } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

/** Runs the part of the suite about keys. */
export function describeKeys(store: Store): void {
  test("236 two that make the first keys at once end with one set", async () => {
    const key = (kid: string) => [{ kid, algorithm: "ES256" as const, publicJwk: "{}", encryptedPrivateJwk: "x" }];
    await Promise.all([store.keys.addMissing(key("one"), now), store.keys.addMissing(key("two"), now)]);
    expect((await store.keys.list()).filter(({ algorithm }) => algorithm === "ES256")).toHaveLength(1);
  });

  test("132 a key gets one successor, from the first who asks, once it signs itself", async () => {
    const key = (kid: string) => ({ kid, algorithm: "EdDSA" as const, publicJwk: "{}", encryptedPrivateJwk: "x" });
    const times = { now, signsFrom: after(now, 600), publishedUntil: after(now, 6_000) };
    await store.keys.addMissing([key("first")], now);
    const ask = (kid: string, succeeds: string, at = times) => store.keys.succeed([{ ...key(kid), succeeds }], at);
    expect((await Promise.all([ask("second", "first"), ask("third", "first")])).flat()).toHaveLength(1);
    const [first, next] = (await store.keys.list())
      .filter(({ algorithm }) => algorithm === "EdDSA")
      .sort((one, other) => one.signsFrom.getTime() - other.signsFrom.getTime());
    expect(first).toMatchObject({ kid: "first", signsFrom: now, publishedUntil: times.publishedUntil });
    expect(next).toMatchObject({ signsFrom: times.signsFrom, publishedUntil: null });
    expect(await ask("fourth", next!.kid)).toEqual([]);
    expect(await ask("fifth", next!.kid, { ...times, now: times.signsFrom })).toEqual(["fifth"]);
  });
}
