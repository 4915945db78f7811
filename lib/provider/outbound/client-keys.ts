// The keys of a client, registered by value or fetched from its jwks_uri: OpenID Connect Core §10.1.1, RFC 7591 §2.
// https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys
import { readClientKeys } from "@/lib/provider/rules/client-keys";
import type { Client, PublicJwk } from "@/lib/provider/store/store";
import { guardedRequest } from "./guarded-request";
import { OutboundFailedError } from "./outbound-error";

const keptFor = 600_000;
const askedEvery = 30_000;
const mostSets = 1_000;

type KeySet = { keys: PublicJwk[]; goodUntil: number; askedAt: number; asking: Promise<void> };

/** By client and the exact address; the one used longest ago comes first. One for all bundles. */
const perProcess = globalThis as { bothSidesClientKeys?: Map<string, KeySet> };

/**
 * The client's keys named `kid`, all of them when there is no name. Fetched ones are kept for 10 minutes, and asked for
 * again at most every 30 seconds when a name is not among them. Throws an OutboundRefusedError or OutboundFailedError.
 */
export async function findClientKeys(
  { id, options: { jwks, jwksUri } }: Pick<Client, "id" | "options">,
  kid: string | undefined,
  now: Date,
): Promise<PublicJwk[]> {
  const named = (keys: PublicJwk[]) => keys.filter((key) => kid === undefined || key.kid === kid);
  if (jwksUri === null) return named(jwks ?? []);
  const set = keySet(`${id} ${jwksUri}`);
  const time = now.getTime();
  if (time < set.goodUntil && named(set.keys).length > 0) return named(set.keys);
  if (time >= set.askedAt + askedEvery) {
    set.askedAt = time;
    set.asking = fetchKeys(jwksUri).then((keys) => void Object.assign(set, { keys, goodUntil: time + keptFor }));
  }
  await set.asking;
  return named(set.keys);
}

function keySet(name: string): KeySet {
  const sets = (perProcess.bothSidesClientKeys ??= new Map());
  const set = sets.get(name) ?? { keys: [], goodUntil: 0, askedAt: -Infinity, asking: Promise.resolve() };
  sets.delete(name);
  sets.set(name, set);
  for (const oldest of sets.keys()) if (sets.size > mostSets) sets.delete(oldest);
  return set;
}

async function fetchKeys(address: string): Promise<PublicJwk[]> {
  const headers = { Accept: "application/jwk-set+json, application/json" };
  const { status, headers: answered, body } = await guardedRequest(address, { headers });
  if (status !== 200) throw new OutboundFailedError(`The jwks_uri answered ${status}.`);
  if (!/^application\/(jwk-set\+)?json\s*(;|$)/i.test(answered["content-type"] ?? ""))
    throw new OutboundFailedError("The jwks_uri did not answer with JSON.");
  const read = readClientKeys(parse(body));
  if ("fault" in read) throw new OutboundFailedError(`The keys at the jwks_uri cannot be used (${read.fault}).`);
  return read.keys;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
