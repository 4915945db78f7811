// The public keys of a client, by value or by address: RFC 7591 §2, OpenID Connect Registration §2.
// https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata
import { assertionAlgorithms, readClientKeys } from "@/lib/provider/rules/client-keys";
import { must } from "@/lib/provider/rules/must";
import type { ClientOptions, PublicJwk } from "@/lib/provider/store/store";
import { oneOf, serverAddressOf, type Document } from "./members";

type Keys = Pick<ClientOptions, "jwks" | "jwksUri" | "tokenEndpointAuthSigningAlg">;

/** Reads `jwks` or `jwks_uri`, which a client that signs its assertions needs; throws an OAuthError. */
export function readKeys(document: Document, signs: boolean): Keys {
  const jwks = readKeySet(document.jwks ?? null);
  const jwksUri = serverAddressOf(document, "jwks_uri");
  must(jwks === null || jwksUri === null, "keys-in-one-way");
  must(!signs || jwksUri !== null || (jwks !== null && jwks.length > 0), "keys-needed");
  const tokenEndpointAuthSigningAlg = oneOf(document, "token_endpoint_auth_signing_alg", assertionAlgorithms, null);
  return { jwks, jwksUri, tokenEndpointAuthSigningAlg };
}

function readKeySet(value: unknown): PublicJwk[] | null {
  if (value === null) return null;
  const read = readClientKeys(value);
  must("keys" in read, "keys-usable", { expected: "fault" in read ? read.fault : "" });
  return read.keys;
}
