// @node-oauth/oauth2-server on Express, in memory. It has no introspection and no userinfo of its own: these two are as its users write them.
// https://node-oauthoauth2-server.readthedocs.io/en/master/model/spec.html
import OAuth2Server from "@node-oauth/oauth2-server";
import express from "express";
import { clientId, clientSecret, introduce, people, redirectUri } from "./introduce.mjs";
import { YoungAndOld } from "./young-and-old.mjs";

const { Request, Response } = OAuth2Server;
const [codes, accessTokens, refreshTokens] = [new YoungAndOld(), new YoungAndOld(), new YoungAndOld()];
const sessions = new Map(people.map((person) => [`session-of-${person.id}`, person]));
const grants = ["authorization_code", "refresh_token", "client_credentials"];
const client = { id: clientId, grants, redirectUris: [redirectUri] };

const model = {
  getClient: async (id, secret) => (id === clientId && (secret === null || secret === clientSecret) ? client : null),
  getUserFromClient: async () => ({ id: clientId }),
  validateScope: async (_user, _client, scope) => scope,
  saveAuthorizationCode: async (code, ofClient, user) => {
    const saved = { ...code, client: ofClient, user };
    codes.set(code.authorizationCode, saved);
    return saved;
  },
  getAuthorizationCode: async (code) => codes.get(code),
  revokeAuthorizationCode: async ({ authorizationCode }) => codes.delete(authorizationCode),
  saveToken: async (token, ofClient, user) => {
    const saved = { ...token, client: ofClient, user };
    accessTokens.set(token.accessToken, saved);
    if (token.refreshToken) refreshTokens.set(token.refreshToken, saved);
    return saved;
  },
  getAccessToken: async (token) => accessTokens.get(token),
  getRefreshToken: async (token) => refreshTokens.get(token),
  verifyScope: async (token, scope) => scope.every((name) => token.scope.includes(name)),
  revokeToken: async ({ refreshToken }) => refreshTokens.delete(refreshToken),
};

const authenticateHandler = { handle: async ({ headers }) => sessions.get(headers.cookie?.replace("session=", "")) };
const server = new OAuth2Server({ model });
const app = express()
  .disable("x-powered-by")
  .disable("etag")
  .use(express.urlencoded({ extended: false }));

app.post("/token", async (request, response) => {
  const answer = new Response(response);
  await server.token(new Request(request), answer).catch(() => undefined);
  response.status(answer.status).set(answer.headers).json(answer.body);
});

app.get("/authorize", async (request, response) => {
  const answer = new Response(response);
  await server.authorize(new Request(request), answer, { authenticateHandler });
  response.status(answer.status).set(answer.headers).end();
});

app.post("/introspect", async ({ headers, body }, response) => {
  const [id, secret] = Buffer.from(headers.authorization?.slice(6) ?? "", "base64")
    .toString()
    .split(":");
  if ((await model.getClient(id, secret ?? "")) === null) return response.status(401).json({ error: "invalid_client" });
  const token = await model.getAccessToken(body.token);
  if (token === undefined || token.accessTokenExpiresAt < new Date()) return response.json({ active: false });
  const exp = Math.floor(token.accessTokenExpiresAt / 1_000);
  return response.json({
    active: true,
    client_id: token.client.id,
    sub: token.user.id,
    scope: token.scope.join(" "),
    exp,
  });
});

app.get("/userinfo", async (request, response) => {
  const { user } = await server.authenticate(new Request(request), new Response(response), { scope: ["openid"] });
  response.json({ sub: user.id, email: user.email });
});

const paths = { token: "/token", introspection: "/introspect", userinfo: "/userinfo", authorization: "/authorize" };
introduce(app, { paths, cookies: [...sessions.keys()].map((key) => `session=${key}`) });
