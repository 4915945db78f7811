// oidc-provider, in memory or, with STORAGE=sqlite, on a SQLite file. Features that no scenario asks for are off.
// https://github.com/panva/node-oidc-provider/blob/main/docs/README.md
import { generateKeyPairSync } from "node:crypto";
import process from "node:process";
import Provider from "oidc-provider";
import { clientId, clientSecret, introduce, origin, people, redirectUri } from "./introduce.mjs";

const { adapter } = await import(
  process.env.STORAGE === "sqlite" ? "./oidc-provider-on-sqlite.mjs" : "./oidc-provider-in-memory.mjs"
);

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const accounts = new Map(
  people.map(({ id, ...claims }) => [id, { accountId: id, claims: () => ({ sub: id, ...claims }) }]),
);

const provider = new Provider(origin, {
  adapter,
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      id_token_signed_response_alg: "ES256",
      grant_types: ["authorization_code", "refresh_token", "client_credentials"],
    },
  ],
  scopes: ["openid", "read"],
  claims: { openid: ["sub"], email: ["email"] },
  findAccount: (_context, id) => accounts.get(id),
  jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "ES256", use: "sig" }] },
  ttl: {
    AccessToken: 3_600,
    AuthorizationCode: 60,
    ClientCredentials: 3_600,
    IdToken: 600,
    Interaction: 600,
    Grant: 90 * 86_400,
    RefreshToken: 90 * 86_400,
    Session: 14 * 86_400,
  },
  issueRefreshToken: () => true,
  rotateRefreshToken: true,
  features: {
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
    devInteractions: { enabled: false },
    resourceIndicators: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    dPoP: { enabled: false },
  },
});

/** Signs a person in, with the consent already given, and returns the Cookie header of that browser. */
async function signIn({ id }) {
  const grant = new provider.Grant({ accountId: id, clientId });
  grant.addOIDCScope("openid email read");
  const session = new provider.Session();
  session.loginAccount({ accountId: id });
  session.ensureClientContainer(clientId);
  session.grantIdFor(clientId, await grant.save());
  await session.save(14 * 86_400);
  return `_session=${session.id}`;
}

const paths = { token: "/token", introspection: "/token/introspection", userinfo: "/me", authorization: "/auth" };
introduce(provider.callback(), { paths, cookies: await Promise.all(people.map(signIn)) });
