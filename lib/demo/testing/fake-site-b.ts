// A site B of a hundred lines for A's tests: it says what the test tells it to, right or wrong.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

type Json = Record<string, unknown>;
type TokenRequest = { authorization: string | undefined; form: URLSearchParams };

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "Content-Type": "application/json" }).end(text);
}

/** Starts a fake site B; change its public members to change what it says. */
export async function startFakeSiteB() {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "k1", alg: "ES256", use: "sig" };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = `${origin}/provider`;

  const b = {
    origin,
    issuer,
    privateKey: privateKey as CryptoKey,
    /** What the next ID Token says beside what is always there. */
    claims: { sub: "alice-sub", name: "Alice", email: "alice@example.com" } as Json,
    userinfo: { sub: "alice-sub", name: "Alice", email: "alice@example.com" } as Json,
    metadata: {} as Json,
    tokenAnswer: {} as Json,
    /** What happens elsewhere while the token endpoint thinks. */
    beforeTokens: async () => {},
    /** When set, the token endpoint answers this error. */
    refusal: null as null | { status: number; body: unknown },
    api: { status: 200, body: { uid: 100101, name: "Alice", email: "alice@example.com" } as unknown },
    /** When set, the keys' address answers this. */
    jwksTrouble: null as null | { status: number; body: unknown },
    jwksRequests: 0,
    tokenRequests: [] as TokenRequest[],
    apiRequests: [] as (string | undefined)[],
    idTokenHeader: { alg: "ES256", kid: "k1" },
    close: () => new Promise((closed) => server.close(closed)),
  };

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: issuer, aud: "site-a", iat: now, exp: now + 300, auth_time: now, ...b.claims };
    return new SignJWT(claims).setProtectedHeader(b.idTokenHeader).sign(b.privateKey);
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await readForm(request);
    b.tokenRequests.push({ authorization: request.headers.authorization, form });
    await b.beforeTokens();
    if (b.refusal) return send(response, b.refusal.status, b.refusal.body);
    const turn = b.tokenRequests.length;
    const tokens = {
      access_token: `access-${turn}`,
      refresh_token: `refresh-${turn}`,
      token_type: "Bearer",
      expires_in: 3_600,
    };
    const seed = { scope: "openid profile email read offline_access", uid: 100101, info: { name: "Alice" } };
    send(response, 200, { ...tokens, ...seed, id_token: await idToken(), ...b.tokenAnswer });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const oauth = `${issuer}/oauth`;
    switch (request.url) {
      case "/provider/.well-known/openid-configuration":
        return send(response, 200, {
          issuer,
          authorization_endpoint: `${oauth}/authorize`,
          token_endpoint: `${oauth}/token`,
          userinfo_endpoint: `${oauth}/userinfo`,
          jwks_uri: `${oauth}/jwks`,
          authorization_response_iss_parameter_supported: true,
          ...b.metadata,
        });
      case "/provider/oauth/jwks":
        b.jwksRequests += 1;
        return send(response, b.jwksTrouble?.status ?? 200, b.jwksTrouble?.body ?? { keys: [jwk] });
      case "/provider/oauth/token":
        return token(request, response);
      case "/provider/oauth/userinfo":
        return send(response, 200, b.userinfo);
      case "/provider/api/me":
        b.apiRequests.push(request.headers.authorization);
        return send(response, b.api.status, b.api.body);
      default:
        return send(response, 404, {});
    }
  }

  return b;
}

export type FakeSiteB = Awaited<ReturnType<typeof startFakeSiteB>>;
