import type { JWTPayload } from "jose";
import type { clientAssertionRules } from "@/lib/provider/refusals/client-assertion";
import { assertionParameters, makeClientSigner, type ClientSigner } from "@/lib/provider/testing/client-signer";
import { ownedClient, token, type Provocation } from "./requests";

/** A client with a key pair of its own; `jwks_uri` in its place names nothing that can be read. */
async function signingClient(jwksUri: string | null = null) {
  const signer = await makeClientSigner();
  const options = jwksUri === null ? { jwks: [signer.jwk] } : { jwksUri };
  const changes = { tokenEndpointAuthMethod: "private_key_jwt" as const, secret: null, options };
  const { client } = await ownedClient({ ...changes, grantTypes: ["client_credentials"] });
  return { signer, clientId: client.clientId };
}

function show(assertion: string): Promise<Response> {
  return token({ grant_type: "client_credentials", ...assertionParameters(assertion) }, {});
}

/** Shows an assertion: a good one but for these claims and header parameters, or by another signer. */
async function assert(claims: JWTPayload = {}, header: Record<string, unknown> = {}, other?: ClientSigner) {
  const { signer, clientId } = await signingClient();
  return show(await (other ?? signer).sign(clientId, { claims, header }));
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;

/** A JWT as it is written, signed with nothing: for what the signing library would not sign. */
function unsigned(header: object, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part(header)}.${part(claims)}.AA`;
}

export const clientAssertionProvocations = {
  "client-assertion-type": () => token({ client_assertion_type: "saml", client_assertion: "x" }, {}),
  "client-assertion-form": () => show("no JWT at all"),
  "client-assertion-kind": () => assert({}, { typ: "at+jwt" }),
  "client-assertion-critical": async () => {
    const { clientId } = await signingClient();
    return show(unsigned({ alg: "ES256", crit: ["x"], x: 1 }, { iss: clientId, sub: clientId }));
  },
  "client-assertion-algorithm": async () => {
    const { clientId } = await signingClient();
    return show(unsigned({ alg: "none" }, { iss: clientId, sub: clientId }));
  },
  "client-assertion-subject": () => assert({ iss: "another" }),
  "client-assertion-audience": () => assert({ aud: "https://another.example" }),
  "client-assertion-expiry": () => assert({ exp: inSeconds(-1) }),
  "client-assertion-lifetime": () => assert({ exp: inSeconds(3_600) }),
  "client-assertion-not-early": () => assert({ nbf: inSeconds(600) }),
  "client-assertion-identifier": () => assert({ jti: "" }),
  "client-keys-readable": async () => {
    const { signer, clientId } = await signingClient("https://127.0.0.1/jwks");
    return show(await signer.sign(clientId));
  },
  "client-assertion-signature": async () => assert({}, {}, await makeClientSigner()),
  "client-assertion-used-once": async () => {
    const { signer, clientId } = await signingClient();
    const assertion = await signer.sign(clientId);
    await show(assertion);
    return show(assertion);
  },
} satisfies Record<keyof typeof clientAssertionRules, Provocation>;
