// What site B publishes of itself, asked anew each time: its name, its algorithms, its keys and where tokens are looked into.
// OpenID Connect Discovery §4, RFC 8414 §3. https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig
import type { JSONWebKeySet } from "jose";
import { z } from "zod";
import { settings } from "@/lib/settings";
import { unnoted } from "@/lib/trace/exchange";

/** How long the inspector waits for any answer of B's (milliseconds). */
const patience = 5_000;

const metadata = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  introspection_endpoint: z.url(),
  token_endpoint: z.url(),
  id_token_signing_alg_values_supported: z.array(z.string()),
});

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) });

export type Provider = {
  issuer: string;
  algorithms: string[];
  jwksUri: string;
  introspectionEndpoint: string;
  tokenEndpoint: string;
  keys: JSONWebKeySet;
};

/** Asks B; the inspector looks on, so what it asks is noted nowhere. Throws what fetch throws. */
export function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const once = { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(patience) } as const;
  return unnoted(() => fetch(address, { ...init, ...once }));
}

async function read<Document>(schema: z.ZodType<Document>, address: string): Promise<Document> {
  return schema.parse(await (await ask(address, { headers: { Accept: "application/json" } })).json());
}

/** Fetches B's metadata and keys; null when they cannot be had. */
export async function fetchProvider(): Promise<Provider | null> {
  try {
    const found = await read(metadata, `${settings().appUrl}/provider/.well-known/openid-configuration`);
    return {
      issuer: found.issuer,
      algorithms: found.id_token_signing_alg_values_supported,
      jwksUri: found.jwks_uri,
      introspectionEndpoint: found.introspection_endpoint,
      tokenEndpoint: found.token_endpoint,
      keys: await read(keySet, found.jwks_uri),
    };
  } catch {
    return null;
  }
}
