import type { LookupAddress } from "node:dns";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { startListener } from "@/lib/provider/testing/listener";
import { guardedRequest } from "./guarded-request";
import { OutboundFailedError, OutboundRefusedError } from "./outbound-error";

const canary = await startListener((_, response) => response.end("found"));
const friend = await startListener((request, response) => {
  const path = request.url ?? "";
  if (path === "/redirect") response.writeHead(302, { Location: canary.origin }).end();
  else if (path === "/large") response.end("x".repeat(65_537));
  else if (path === "/endless")
    (function more() {
      response.write("x".repeat(16_384), (error) => error ?? setImmediate(more));
    })();
  else if (path === "/compressed") response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("{}"));
  else if (path === "/drip") response.write("x");
  else if (path === "/silent") return;
  else response.end(JSON.stringify({ method: request.method, headers: request.headers, path }));
});
Object.assign(process.env, {
  APP_URL: "http://localhost:3000",
  APP_SECRET: "unit-tests-only-0123456789-abcdefghij",
  OUTBOUND_ORIGINS: `${friend.origin},http://friend.example:${friend.port}`,
});
afterAll(() => canary.close());

const at = (...addresses: string[]) => ({
  resolve: () =>
    Promise.resolve(addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 }))),
});

const hosts = [
  "127.0.0.1",
  "127.1",
  "0x7f.1",
  "0x7f000001",
  "017700000001",
  "2130706433",
  "0",
  "127.0.0.1.",
  "１２７.0.0.1",
  "localhost",
  "LOCALHOST",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[64:ff9b::127.0.0.1]",
  "[2002:7f00:1::]",
  "10.0.0.1",
  "172.16.0.1",
  "192.168.0.1",
  "169.254.169.254",
  "100.64.0.1",
];

test.each(hosts)("149 RFC 7591 §5: nothing is sent to https://%s", async (host) => {
  await expect(guardedRequest(`https://${host}:${canary.port}/`)).rejects.toThrow(OutboundRefusedError);
  expect(canary.connections()).toBe(0);
});

test("149 RFC 7591 §5: no scheme but https, no user name, no other port of an origin that is ours", async () => {
  const others = [
    `http://127.0.0.1:${canary.port}/`,
    `http://example.com:${canary.port}/`,
    "file:///etc/passwd",
    `gopher://127.0.0.1:${canary.port}/`,
    "data:application/json,{}",
    "//example.com",
    `https://user@example.com:${canary.port}/`,
    `${friend.origin.replace("//", "//user:password@")}/`,
    `http://localhost:${canary.port}/`,
  ];
  for (const url of others) await expect(guardedRequest(url), url).rejects.toThrow(OutboundRefusedError);
  expect([canary.connections(), friend.connections()]).toEqual([0, 0]);
});

test.each([["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["8.8.8.8", "::1"], ["::ffff:127.0.0.1"], ["fd00::1"]])(
  "149 a name that leads to %s is refused, whatever else it leads to",
  async (...addresses) => {
    const asked = guardedRequest(`https://rebound.example:${canary.port}/`, {}, at(...addresses));
    await expect(asked).rejects.toThrow(OutboundRefusedError);
    expect(canary.connections()).toBe(0);
  },
);

test("149 the name is resolved once, and the connection goes where it was found", async () => {
  let asked = 0;
  const resolve = () => {
    asked += 1;
    return Promise.resolve([{ address: asked === 1 ? "127.0.0.1" : "192.0.2.1", family: 4 }]);
  };
  const answer = await guardedRequest(`http://friend.example:${friend.port}/path`, {}, { resolve });
  expect([answer.status, asked]).toEqual([200, 1]);
  expect(JSON.parse(answer.body)).toMatchObject({
    path: "/path",
    headers: { host: `friend.example:${friend.port}`, "accept-encoding": "identity" },
  });
});

test("149 a redirect is an answer and is not followed", async () => {
  expect(await guardedRequest(`${friend.origin}/redirect`)).toMatchObject({ status: 302 });
  expect(canary.connections()).toBe(0);
});

test("149 a proxy that the environment names is not used", async () => {
  Object.assign(process.env, { http_proxy: canary.origin, HTTP_PROXY: canary.origin, NODE_USE_ENV_PROXY: "1" });
  expect(await guardedRequest(friend.origin)).toMatchObject({ status: 200 });
  expect(canary.connections()).toBe(0);
});

test("a form can be posted", async () => {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const { body } = await guardedRequest(friend.origin, { method: "POST", headers, body: "a=ü" });
  expect(JSON.parse(body)).toMatchObject({ method: "POST", headers: { "content-length": "4" } });
});

test.each(["large", "endless", "compressed"])("150 an answer that is %s is given up", async (path) => {
  await expect(guardedRequest(`${friend.origin}/${path}`)).rejects.toThrow(OutboundFailedError);
});

test.each(["drip", "silent"])("150 an answer that is %s is given up when the time is over", async (path) => {
  await expect(guardedRequest(`${friend.origin}/${path}`, {}, { limit: 100 })).rejects.toThrow("within 0.1 seconds");
});

test("150 a resolver that never answers is given up when the time is over", async () => {
  const resolve = () => new Promise<never>(() => undefined);
  await expect(guardedRequest("https://slow.example", {}, { resolve, limit: 50 })).rejects.toThrow("within");
});

test("a host that is not found, and one that does not listen, are failures and no refusals", async () => {
  await expect(guardedRequest("https://nowhere.example", {}, at())).rejects.toThrow(OutboundFailedError);
  const gone = `http://friend.example:${friend.port}`;
  await friend.close();
  await expect(guardedRequest(gone, {}, at("127.0.0.1"))).rejects.toThrow(OutboundFailedError);
});
