import { createLocalJWKSet, jwtVerify, SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { after, keyTimes, lifetimes } from "@/lib/provider/config";
import { signingAlgorithms } from "@/lib/provider/rules/signing-algorithm";
import { store } from "@/lib/provider/store/prisma";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { openKeyRing, type KeyRing } from "./key-ring";
import { rotateKeys } from "./rotate-keys";
import { makeMissingSigningKeys } from "./signing-keys";

useTemporaryDatabase();

let now: Date;
const later = (seconds: number) => (now = after(now, seconds));

beforeAll(async () => {
  await makeMissingSigningKeys();
  now = new Date();
});

async function kids(ring: KeyRing): Promise<string[]> {
  return (await ring.published(now)).map(({ kid }) => kid).sort();
}

/** A relying party that keeps a JWK set for as long as we allow. */
function relyingParty(freshFor: number) {
  let kept: { at: Date; verify: ReturnType<typeof createLocalJWKSet> } | null = null;
  return async (token: string, source: KeyRing) => {
    if (kept === null || now >= after(kept.at, freshFor)) {
      const keys = (await source.published(now)).map(({ publicJwk }) => publicJwk);
      kept = { at: now, verify: createLocalJWKSet({ keys }) };
    }
    return jwtVerify(token, kept.verify, { currentDate: now });
  };
}

async function sign(ring: KeyRing, algorithm: (typeof signingAlgorithms)[number]): Promise<string> {
  const { kid, privateKey } = await ring.signing(algorithm, now);
  const token = new SignJWT({}).setProtectedHeader({ alg: algorithm, kid });
  return token.setExpirationTime(after(now, lifetimes.longestSigned)).sign(privateKey);
}

test("132 OpenID Connect Core §10.1.1: rotated without end, no signature of two processes fails at who keeps the JWK set for 300 s", async () => {
  const rings = [openKeyRing(), openKeyRing()];
  const verify = relyingParty(300);
  const seen = new Set<string>();
  for (let step = 0; step < 120; step += 1) {
    if (step % 25 === 0) await rotateKeys({ now });
    for (const algorithm of signingAlgorithms) {
      const token = await sign(rings[step % 2]!, algorithm);
      const { protectedHeader } = await verify(token, rings[(step + 1) % 2]!);
      seen.add(protectedHeader.kid!);
    }
    later(30);
  }
  expect(seen.size).toBeGreaterThanOrEqual(12);
});

test("132 OpenID Connect Core §10.1.1: the last signature of an old key can be verified for as long as it lives, and then the key goes", async () => {
  const ring = openKeyRing();
  later(keyTimes.lead);
  await rotateKeys({ now });
  later(keyTimes.lead - 1);
  const token = await sign(ring, "RS256");
  const { kid } = await ring.signing("RS256", now);
  later(lifetimes.longestSigned - 1);
  await expect(relyingParty(0)(token, ring)).resolves.toBeDefined();
  expect(await kids(ring)).toContain(kid);
  later(keyTimes.lead + 2);
  expect(await kids(ring)).not.toContain(kid);
});

test("132 two processes that rotate at once make one successor for each key, and a second command none", async () => {
  later(keyTimes.lead);
  const before = await store.keys.list();
  const made = await Promise.all([rotateKeys({ now }), rotateKeys({ now }), rotateKeys({ now })]);
  expect(made.flat()).toHaveLength(signingAlgorithms.length);
  expect((await store.keys.list()).length - before.length).toBe(signingAlgorithms.length);
  later(1);
  expect(await rotateKeys({ now })).toEqual([]);
});

test("132 a process sees a new key within a minute, or at once when a signature names it, and asks at most once a second", async () => {
  later(keyTimes.lead);
  const [ring, other] = [openKeyRing(), openKeyRing()];
  await Promise.all([kids(ring), kids(other)]);
  const [kid] = await rotateKeys({ now });
  expect(await ring.verifying(kid!, now)).toBeUndefined();
  later(1);
  expect((await ring.verifying(kid!, now))?.kid).toBe(kid);
  expect(await kids(other)).not.toContain(kid);
  later(keyTimes.freshFor - 1);
  expect(await kids(other)).toContain(kid);
  expect(await ring.verifying("../../etc/passwd", now)).toBeUndefined();
});

test("132 OpenID Connect Core §10.1.1: what has signed for 90 days is rotated when the keys are read, by one of many", async () => {
  later(keyTimes.lead + keyTimes.oldAge + 1);
  const before = await store.keys.list();
  const views = await Promise.all(Array.from({ length: 3 }, () => kids(openKeyRing())));
  expect((await store.keys.list()).length - before.length).toBe(signingAlgorithms.length);
  expect((await kids(openKeyRing())).length).toBeGreaterThanOrEqual(Math.max(...views.map((view) => view.length)));
});

test("133 RFC 7517 §9.2: of rotated keys, too, only public members are published, and the private ones are sealed", async () => {
  const allowed = ["kty", "kid", "use", "alg", "n", "e", "crv", "x", "y"];
  const published = await openKeyRing().published(now);
  expect(published.length).toBeGreaterThan(signingAlgorithms.length);
  expect(
    published.flatMap(({ publicJwk }) => Object.keys(publicJwk)).filter((name) => !allowed.includes(name)),
  ).toEqual([]);
  for (const { publicJwk, encryptedPrivateJwk } of await store.keys.list()) {
    expect(Object.keys(JSON.parse(publicJwk) as object)).not.toContain("d");
    expect(() => JSON.parse(encryptedPrivateJwk) as unknown).toThrow();
  }
});
