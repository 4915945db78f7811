import { afterAll, beforeEach, expect, test } from "vitest";
import { makeClientSigner } from "@/lib/provider/testing/client-signer";
import { startListener } from "@/lib/provider/testing/listener";
import { defaultOptions } from "@/lib/provider/store/store";
import { findClientKeys } from "./client-keys";
import { OutboundFailedError, OutboundRefusedError } from "./outbound-error";

let answer: { status: number; type: string; body: string };
let asked = 0;
const friend = await startListener((_, response) => {
  asked += 1;
  response.writeHead(answer.status, { "Content-Type": answer.type }).end(answer.body);
});
const canary = await startListener((_, response) => response.end("{}"));
Object.assign(process.env, {
  APP_URL: "http://localhost:3000",
  APP_SECRET: "unit-tests-only-0123456789-abcdefghij",
  OUTBOUND_ORIGINS: friend.origin,
});
afterAll(() => Promise.all([friend.close(), canary.close()]));

const [one, two] = [(await makeClientSigner("ES256", "one")).jwk, (await makeClientSigner("RS256", "two")).jwk];
const start = new Date("2026-01-01T12:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const publish = (...keys: object[]) =>
  (answer = { status: 200, type: "application/json", body: JSON.stringify({ keys }) });
let clients = 0;
const client = (jwksUri: string | null = `${friend.origin}/keys`) => ({
  id: (clients += 1),
  options: { ...defaultOptions, jwksUri },
});

beforeEach(() => {
  asked = 0;
  publish(one);
});

test("keys that were registered by value are used as they are", async () => {
  const own = { id: 1, options: { ...defaultOptions, jwks: [one, two] } };
  expect(await findClientKeys(own, undefined, start)).toEqual([one, two]);
  expect(await findClientKeys(own, "two", start)).toEqual([two]);
  expect(await findClientKeys(own, "three", start)).toEqual([]);
  expect(await findClientKeys(client(null), undefined, start)).toEqual([]);
});

test("141 fetched keys are kept for ten minutes, for one client and one address", async () => {
  const own = client();
  for (const seconds of [0, 1, 300, 599]) expect(await findClientKeys(own, "one", later(seconds))).toEqual([one]);
  expect(asked).toBe(1);
  await findClientKeys(own, "one", later(600));
  expect(asked).toBe(2);
  await findClientKeys(client(), "one", later(600));
  await findClientKeys({ ...own, options: { ...own.options, jwksUri: `${friend.origin}/keys?` } }, "one", later(600));
  expect(asked).toBe(4);
});

test("141 a thousand unknown names make one request in 30 seconds", async () => {
  const own = client();
  const unknown = (seconds: number) =>
    Promise.all(Array.from({ length: 500 }, (_, index) => findClientKeys(own, `unknown ${index}`, later(seconds))));
  expect((await unknown(0)).flat()).toEqual([]);
  expect((await unknown(29)).flat()).toEqual([]);
  expect(asked).toBe(1);
  await unknown(30);
  expect(asked).toBe(2);
});

test("OpenID Connect Core §10.1.1: a new key is found by its new name", async () => {
  const own = client();
  expect(await findClientKeys(own, "one", start)).toEqual([one]);
  publish(two);
  expect(await findClientKeys(own, "two", later(31))).toEqual([two]);
  expect(await findClientKeys(own, "one", later(32))).toEqual([]);
});

test("150 those who ask at once share one request", async () => {
  const own = client();
  const all = await Promise.all(Array.from({ length: 50 }, () => findClientKeys(own, "one", start)));
  expect(all.every(([key]) => key?.kid === "one")).toBe(true);
  expect(asked).toBe(1);
});

test("a request that failed takes no known key away, and is not made again at once", async () => {
  const own = client();
  await findClientKeys(own, "one", start);
  answer = { status: 500, type: "text/html", body: "" };
  for (const seconds of [31, 32]) await expect(findClientKeys(own, "two", later(seconds))).rejects.toThrow("500");
  expect(await findClientKeys(own, "one", later(33))).toEqual([one]);
  expect(asked).toBe(2);
  await expect(findClientKeys(own, "one", later(601))).rejects.toThrow(OutboundFailedError);
  publish(one);
  expect(await findClientKeys(own, "one", later(632))).toEqual([one]);
});

test.each([
  ["a page", { type: "text/html" }],
  ["no content type", { type: "" }],
  ["a redirect", { status: 302 }],
  ["nothing", { status: 204, body: "" }],
  ["no JSON", { body: "{" }],
  ["no set", { body: "[]" }],
  ["a private key", { body: JSON.stringify({ keys: [{ ...one, d: "x" }] }) }],
  ["a set that is too large", { body: `{"keys":[],"x":"${"x".repeat(65_536)}"}` }],
])("150, 158 where the address answers with %s there are no keys", async (_, wrong) => {
  answer = { ...answer, ...wrong };
  await expect(findClientKeys(client(), "one", start)).rejects.toThrow(OutboundFailedError);
});

test("149 a jwks_uri on this machine is not asked", async () => {
  for (const address of [canary.origin, canary.origin.replace("http:", "https:"), "file:///etc/passwd"])
    await expect(findClientKeys(client(address), "one", start)).rejects.toThrow(OutboundRefusedError);
  expect(canary.connections()).toBe(0);
});
