import { expect, test, vi } from "vitest";
import { GET as discovery } from "@/app/provider/.well-known/openid-configuration/route";
import { database } from "@/lib/database";
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

test("207 the metadata and the keys are served from memory: a hundred of each ask the database for nothing", async () => {
  await makeMissingSigningKeys();
  const before = await published();
  const keys = await database().read.signingKey.findMany();
  await database().write((transaction) => transaction.signingKey.deleteMany());
  for (let round = 0; round < 100; round += 1) {
    expect(await published()).toEqual(before);
    const answer = await discovery(new Request("http://localhost:3000/provider/.well-known/openid-configuration"));
    expect(answer.status).toBe(200);
  }
  await database().write((transaction) => transaction.signingKey.createMany({ data: keys }));
});

test("207 RFC 9110 §13.1.2: who has this very document is told so without it, and who has another gets it", async () => {
  const ask = (etag: string) =>
    GET(new Request("http://localhost:3000/provider/oauth/jwks", { headers: { "If-None-Match": etag } }));
  const etag = (await ask('"another"')).headers.get("ETag")!;
  const kept = await ask(`"another", ${etag}`);
  expect([kept.status, await kept.text(), kept.headers.get("ETag")]).toEqual([304, "", etag]);
  expect(kept.headers.get("Cache-Control")).toBe("public, max-age=300");
});
