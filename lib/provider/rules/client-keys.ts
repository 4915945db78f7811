// The public keys with which a client proves itself: RFC 7517 §5, RFC 7518 §6, RFC 8037 §2.
// https://www.rfc-editor.org/rfc/rfc7517#section-5
import type { PublicJwk } from "@/lib/provider/store/store";

/** The algorithms in which a client may sign, with the keys that fit; EdDSA is the older name of Ed25519 (RFC 9864). */
const keysByAlgorithm = {
  RS256: { kty: "RSA" },
  PS256: { kty: "RSA" },
  ES256: { kty: "EC", crv: "P-256" },
  EdDSA: { kty: "OKP", crv: "Ed25519" },
  Ed25519: { kty: "OKP", crv: "Ed25519" },
} as const;

export type AssertionAlgorithm = keyof typeof keysByAlgorithm;

/** Never `none`, and nothing symmetric: RFC 8414 §2, RFC 8725 §3.1. */
export const assertionAlgorithms = Object.keys(keysByAlgorithm) as AssertionAlgorithm[];

/** Why a set of keys is refused. */
export type ClientKeysFault = "keys_form" | "keys_too_many" | "keys_not_public" | "keys_weak" | "keys_same_kid";

const mostKeys = 20;
const longestKid = 255;
const publicMembers = ["kty", "kid", "alg", "use", "n", "e", "crv", "x", "y"];
const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

type Key = Record<string, unknown> & { kty: string };

function isKey(value: unknown): value is Key {
  if (typeof value !== "object" || value === null) return false;
  const { kty, kid } = value as Record<string, unknown>;
  const isText = kid === undefined || (typeof kid === "string" && kid !== "" && kid.length <= longestKid);
  return typeof kty === "string" && isText;
}

/** Whether a key can check signatures of that algorithm. */
export function fitsAlgorithm(key: PublicJwk, algorithm: AssertionAlgorithm): boolean {
  const { kty, crv } = { crv: undefined, ...keysByAlgorithm[algorithm] };
  return key.kty === kty && (crv === undefined || key.crv === crv) && (key.alg ?? algorithm) === algorithm;
}

function isUsable(key: Key): boolean {
  return (key.use ?? "sig") === "sig" && assertionAlgorithms.some((one) => fitsAlgorithm(key as PublicJwk, one));
}

const isBytes = (value: unknown, least: number, most: number) =>
  typeof value === "string" && /^[\w-]+$/.test(value) && value.length >= least && value.length <= most;

/** RFC 7518 §3.3 – An RSA key has at least 2048 bits: shorter ones can be factored. Past 8192 a check takes too long. */
function isStrong({ kty, n, e, x, y }: Key): boolean {
  if (kty === "RSA") return isBytes(n, 342, 1366) && e === "AQAB";
  return isBytes(x, 43, 43) && (kty === "OKP" || isBytes(y, 43, 43));
}

/**
 * Reads a JWK set and keeps of its signing keys what is public and needed; keys for other purposes and of other kinds
 * are left out (RFC 7517 §5). One key that gives a secret away, or two of one name, and the whole set is refused.
 */
export function readClientKeys(document: unknown): { keys: PublicJwk[] } | { fault: ClientKeysFault } {
  const given = typeof document === "object" && document !== null && (document as { keys?: unknown }).keys;
  if (!Array.isArray(given)) return { fault: "keys_form" };
  if (given.length > mostKeys) return { fault: "keys_too_many" };
  if (!given.every(isKey)) return { fault: "keys_form" };
  const givesAway = (key: Key) => key.kty === "oct" || privateMembers.some((name) => Object.hasOwn(key, name));
  if (given.some(givesAway)) return { fault: "keys_not_public" };
  const usable = given.filter(isUsable);
  if (!usable.every(isStrong)) return { fault: "keys_weak" };
  const kids = usable.flatMap(({ kid }) => kid ?? []);
  if (new Set(kids).size !== kids.length) return { fault: "keys_same_kid" };
  const shown = (key: Key) => Object.fromEntries(Object.entries(key).filter(([name]) => publicMembers.includes(name)));
  return { keys: usable.map((key) => shown(key) as PublicJwk) };
}
