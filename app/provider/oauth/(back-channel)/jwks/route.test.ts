import { expect, test, vi } from "vitest";
import { keyTimes } from "@/lib/provider/config";
import { rotateKeys } from "@/lib/provider/tokens/rotate-keys";
import { makeMissingSigningKeys, signingKey } from "@/lib/provider/tokens/signing-keys";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase();

async function published(): Promise<string[]> {
  const response = await GET(new Request("http://localhost:3000/provider/oauth/jwks"));
  return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
}

test("oidcc-server-rotate-keys: after a rotation the JWK set has the new keys and still the old ones, then the new ones sign", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    await makeMissingSigningKeys();
    const old = await published();
    const made = await rotateKeys({ now: new Date() });
    expect([old.length, made.length]).toEqual([3, 3]);
    vi.advanceTimersByTime(keyTimes.freshFor * 1_000);
    expect(new Set(await published())).toEqual(new Set([...old, ...made]));
    expect(old).toContain((await signingKey("RS256", new Date())).kid);
    vi.advanceTimersByTime(keyTimes.lead * 1_000);
    expect(new Set(await published())).toEqual(new Set([...old, ...made]));
    expect(made).toContain((await signingKey("RS256", new Date())).kid);
  } finally {
    vi.useRealTimers();
  }
});
