import { createServer, request as startRequest, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { answerDirectly, handlerFor, loadBackChannel } from "./back-channel";

useTemporaryDatabase();

const origin = "http://localhost:3000";
const routes = await loadBackChannel(join(import.meta.dirname, "../../app"));
const server = createServer((request, response) => {
  const handler = handlerFor(routes, request);
  if (handler === null) response.writeHead(418).end();
  else void answerDirectly(handler, request, response, origin);
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

type Outgoing = { method?: string; headers?: Record<string, string>; body?: string };

async function ask(path: string, { method = "GET", headers = {}, body }: Outgoing = {}, at = port) {
  const request = startRequest({
    host: "127.0.0.1",
    port: at,
    path,
    method,
    headers: { Host: "localhost:3000", ...headers },
  });
  request.end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of response as AsyncIterable<Buffer>) text += chunk.toString();
  return { status: response.statusCode, headers: response.headers, text };
}

const form = { "Content-Type": "application/x-www-form-urlencoded" };

test("every endpoint of a (back-channel) folder without a parameter in its path is found, and nothing else", () => {
  const names = ["device_authorization", "introspect", "jwks", "par", "register", "revoke", "token", "userinfo"];
  const endpoints = [...names, "userinfo/.well-known/oauth-protected-resource"];
  expect([...routes.keys()].sort()).toEqual(endpoints.map((name) => `/provider/oauth/${name}`));
});

test.each([
  "/provider/oauth/authorize",
  "/provider/oauth/token/",
  "/provider/oauth/TOKEN",
  "/provider/oauth/%74oken",
  "/",
  "/provider/oauth/register/x",
])("what is no such path is Next's: %s", async (path) => expect((await ask(path)).status).toBe(418));

test("a method that the route does not name is Next's, one that it refuses is refused by the route", async () => {
  expect((await ask("/provider/oauth/token", { method: "PROPFIND" })).status).toBe(418);
  const refused = await ask("/provider/oauth/token", { method: "PUT" });
  expect([refused.status, refused.headers.allow]).toEqual([405, "POST"]);
});

test("RFC 9110 §9.3.2: an answer to HEAD has no body", async () => {
  const { status, text } = await ask("/provider/oauth/jwks", { method: "HEAD" });
  expect([status, text]).toEqual([200, ""]);
});

test("an answer has the headers of every answer, each once, and its length", async () => {
  const { headers, text } = await ask("/provider/oauth/jwks");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["content-length"]).toBe(String(Buffer.byteLength(text)));
  expect(Array.isArray((JSON.parse(text) as { keys: unknown }).keys)).toBe(true);
});

test("the query and the form reach the function as they were sent", async () => {
  const inQuery = await ask("/provider/oauth/token?grant_type=x", { method: "POST", headers: form, body: "" });
  expect(inQuery.text).toContain("parameters-in-body");
  const twice = await ask("/provider/oauth/token", { method: "POST", headers: form, body: "a=1&a=2" });
  expect(twice.text).toContain("parameter-once");
});

test("a form that is too long is refused as too long, and its connection ends", async () => {
  const body = `a=${"x".repeat(200_000)}`;
  const { status, headers, text } = await ask("/provider/oauth/token", { method: "POST", headers: form, body });
  expect([status, headers.connection]).toEqual([400, "close"]);
  expect(text).toContain("body-size");
});

test("a sender who goes away in the middle of a form disturbs nobody", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write("POST /provider/oauth/token HTTP/1.1\r\nHost: localhost:3000\r\nContent-Length: 100\r\n\r\na=1");
  await once(socket, "connect");
  socket.destroy();
  expect((await ask("/provider/oauth/jwks")).status).toBe(200);
});

test("what a watch makes of a body is what is answered", async () => {
  const watched = createServer((request, response) => {
    const handler = handlerFor(routes, request)!;
    void answerDirectly(handler, request, response, origin, (_, answer) => answer([Buffer.from("a=1&a=2")]));
  });
  await new Promise<void>((resolve) => watched.listen(0, "127.0.0.1", resolve));
  const { port: at } = watched.address() as AddressInfo;
  const { text } = await ask("/provider/oauth/token", { method: "POST", headers: form, body: "a=1" }, at);
  watched.close();
  expect(text).toContain("parameter-once");
});
