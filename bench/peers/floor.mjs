// The floor: bare node:http that reads a request to its end and answers always the same. Nothing in Node.js can be faster.
import { introduce, people } from "./introduce.mjs";

const secret = "x".repeat(43);
const answer = JSON.stringify({
  access_token: secret,
  refresh_token: secret,
  token_type: "Bearer",
  expires_in: 3600,
  scope: "read",
  active: true,
  sub: "person",
});
const headers = {
  "Content-Type": "application/json",
  "Content-Length": answer.length,
  "Cache-Control": "no-store",
  Location: `https://client.example/callback?code=${secret}&state=as-it-was`,
};

function handler(request, response) {
  request
    .resume()
    .on("end", () =>
      response
        .writeHead(request.method === "GET" && request.url.startsWith("/authorize") ? 303 : 200, headers)
        .end(answer),
    );
}

const paths = { token: "/token", introspection: "/introspect", userinfo: "/userinfo", authorization: "/authorize" };
introduce(handler, { paths, answersAll: true, cookies: people.map(({ id }) => `session=${id}`) });
