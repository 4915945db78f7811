// A client proves itself with a JWT that it signs: RFC 7523 §2.2, §3, RFC 10070, OpenID Connect Core §9.
// https://www.rfc-editor.org/rfc/rfc7523#section-2.2
//
//   client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer&client_assertion=eyJ…
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from "jose";
import { issuer } from "@/lib/provider/config";
import { concerning } from "@/lib/provider/http/error-uri";
import { findClientKeys } from "@/lib/provider/outbound/client-keys";
import {
  checkClientAssertion,
  subjectOf,
  type Assertion,
  type CheckedAssertion,
} from "@/lib/provider/rules/client-assertion";
import { fitsAlgorithm } from "@/lib/provider/rules/client-keys";
import { must, OAuthError } from "@/lib/provider/rules/must";
import { store } from "@/lib/provider/store/prisma";
import type { Client, PublicJwk } from "@/lib/provider/store/store";
import { hashSecret } from "@/lib/provider/tokens/hash";
import type { ReadCredentials } from "./credentials";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Reads a signed assertion, which names the client itself; throws `invalid_client` for what is none. */
export const readPrivateKeyJwt: ReadCredentials = ({ parameters }) => {
  const type = parameters.get("client_assertion_type");
  const jwt = parameters.get("client_assertion");
  if (type === undefined && jwt === undefined) return null;
  must(type === assertionType, "client-assertion-type", { received: type ?? null, expected: assertionType });
  const assertion = takeApart(jwt ?? "");
  const clientId = subjectOf(assertion.claims);
  const proves = (client: Client, now: Date) => concerning(client, () => prove(client, jwt ?? "", assertion, now));
  return { method: "private_key_jwt", clientId, proves };
};

function takeApart(jwt: string): Assertion {
  try {
    return { header: decodeProtectedHeader(jwt), claims: decodeJwt(jwt) };
  } catch {
    throw new OAuthError("client-assertion-form");
  }
}

async function prove(client: Client, jwt: string, assertion: Assertion, now: Date): Promise<true> {
  const { tokenEndpointAuthSigningAlg: algorithm } = client.options;
  const checked = checkClientAssertion(assertion, { clientId: client.clientId, issuer: issuer(), algorithm }, now);
  const keys = await findClientKeys(client, checked.kid, now).catch((cause: unknown) => {
    const received = cause instanceof Error ? cause.message : null;
    throw new OAuthError("client-keys-readable", { received }, { cause });
  });
  must(await isSigned(jwt, checked, keys), "client-assertion-signature");
  const isNew = await store.assertions.claim(client, hashSecret(checked.identifier), checked.expiresAt);
  must(isNew, "client-assertion-used-once");
  return true;
}

async function isSigned(jwt: string, { algorithm }: CheckedAssertion, keys: PublicJwk[]): Promise<boolean> {
  for (const key of keys.filter((one) => fitsAlgorithm(one, algorithm))) {
    try {
      await compactVerify(jwt, await importJWK(key, algorithm), { algorithms: [algorithm] });
      return true;
    } catch {
      continue;
    }
  }
  return false;
}
