// better-auth with its OAuth provider on SQLite, every commit on disk before it is answered. Its limits of rate are off, its client is cached.
// https://www.better-auth.com/docs/plugins/oauth-provider
import process from "node:process";
import { oauthProvider } from "@better-auth/oauth-provider";
import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { toNodeHandler } from "better-auth/node";
import { jwt } from "better-auth/plugins";
import Database from "better-sqlite3";
import { clientSecret, introduce, origin, people, redirectUri } from "./introduce.mjs";

const database = new Database(process.env.DATABASE_FILE);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");

const cachedTrustedClients = new Set();
const scopes = ["openid", "email", "offline_access", "read"];
const options = {
  baseURL: origin,
  secret: clientSecret,
  database,
  telemetry: { enabled: false },
  rateLimit: { enabled: false },
  emailAndPassword: { enabled: true },
  logger: { level: "error" },
  plugins: [
    jwt(),
    oauthProvider({
      loginPage: "/sign-in",
      consentPage: "/consent",
      scopes,
      cachedTrustedClients,
      clientPrivileges: () => true,
    }),
  ],
};
const { runMigrations } = await getMigrations(options);
await runMigrations();
const auth = betterAuth(options);
const { adapter } = await auth.$context;

/** Makes an account and returns its id and the Cookie header of its browser. */
async function signUp({ name, email }) {
  const body = { name, email, password: "as-good-as-any" };
  const { headers, response } = await auth.api.signUpEmail({ body, returnHeaders: true });
  return {
    userId: response.user.id,
    cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; "),
  };
}

const browsers = await Promise.all(people.map(signUp));
const client = await auth.api.adminCreateOAuthClient({
  headers: { cookie: browsers[0].cookie },
  body: {
    redirect_uris: [redirectUri],
    grant_types: ["authorization_code", "refresh_token", "client_credentials"],
    token_endpoint_auth_method: "client_secret_basic",
    scope: scopes.join(" "),
    client_credentials_scopes: ["read"],
  },
});
cachedTrustedClients.add(client.client_id);
for (const { userId } of browsers) {
  const [createdAt, updatedAt] = [new Date(), new Date()];
  await adapter.create({
    model: "oauthConsent",
    data: { clientId: client.client_id, userId, scopes, createdAt, updatedAt },
  });
}

const base = "/api/auth/oauth2";
introduce(toNodeHandler(auth), {
  paths: {
    token: `${base}/token`,
    introspection: `${base}/introspect`,
    userinfo: `${base}/userinfo`,
    authorization: `${base}/authorize`,
  },
  clientId: client.client_id,
  clientSecret: client.client_secret,
  scope: "read offline_access",
  cookies: browsers.map(({ cookie }) => cookie),
});
