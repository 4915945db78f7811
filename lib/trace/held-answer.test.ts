import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { holdAnswer } from "./held-answer";
import { decide, heldFor, setStepping } from "./step-mode";
import { makeExchange } from "./testing/exchanges";

const lost: string[] = [];
let answer: (response: ServerResponse) => void = () => undefined;
let exchange = makeExchange();
let address = "";
const server = createServer((request, response) => {
  holdAnswer("mine", exchange, response, () => lost.push(request.url!));
  answer(response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());
beforeEach(() => {
  setStepping("mine", true, true);
  exchange = makeExchange();
  lost.length = 0;
});

const ask = () => fetch(address, { redirect: "manual" });

async function held() {
  await expect.poll(() => heldFor("mine")).toHaveLength(1);
  return heldFor("mine")[0]!;
}

test("an address that an answer leads to waits with its parameters, and goes on as it was changed", async () => {
  answer = (response) => {
    response.setHeader("Set-Cookie", ["a=1", "b=2"]);
    response.writeHead(303, { Location: "https://a.example/cb?code=1&state=2" }).end();
  };
  const asked = ask();
  const { id, answer: waiting } = await held();
  expect(waiting).toEqual({
    status: 303,
    parameters: [
      ["code", "1"],
      ["state", "2"],
    ],
  });
  decide("mine", id, { kind: "continue", changes: [{ name: "state", value: "3" }] });
  const { status, headers } = await asked;
  expect([status, headers.get("location"), headers.getSetCookie()]).toEqual([
    303,
    "https://a.example/cb?code=1&state=3",
    ["a=1", "b=2"],
  ]);
  expect(exchange.steps).toEqual([{ name: "answer-edited", passed: null, values: [["state", "3"]] }]);
});

test("JSON waits with its members, however its headers were given and in however many pieces it came", async () => {
  answer = (response) => {
    response.writeHead(200, ["content-type", "application/json", "content-length", "22"]);
    response.write('{"access_token":');
    response.end('"old"}');
  };
  const asked = ask();
  const { id, answer: waiting } = await held();
  expect(waiting?.parameters).toEqual([["access_token", "old"]]);
  decide("mine", id, { kind: "continue", changes: [{ name: "access_token", value: "another" }] });
  expect(await (await asked).json()).toEqual({ access_token: "another" });
});

test("unchanged it is what it would have been, and a page does not wait at all", async () => {
  answer = (response) => response.writeHead(200, { "Content-Type": "application/json" }).end('{"a": 1.0}');
  const asked = ask();
  decide("mine", (await held()).id, { kind: "continue", changes: [] });
  expect(await (await asked).text()).toBe('{"a": 1.0}');
  expect(exchange.steps).toEqual([]);
  answer = (response) => {
    response.setHeader("Content-Type", "text/html");
    response.flushHeaders();
    response.write("<p>");
    response.end("a page");
  };
  expect(await (await ask()).text()).toBe("<p>a page");
});

test("JSON without members cannot be changed, and what is asked of it does no harm", async () => {
  for (const body of ["", "null", "{"]) {
    answer = (response) => response.writeHead(200, { "Content-Type": "application/json" }).end(body);
    const asked = ask();
    decide("mine", (await held()).id, { kind: "continue", changes: [{ name: "a", value: "1" }] });
    expect(await (await asked).text()).toBe(body);
  }
});

test("an answer that is dropped never arrives, and whoever notes it is told", async () => {
  answer = (response) => response.writeHead(303, { Location: "/" }).end();
  const asked = ask();
  decide("mine", (await held()).id, { kind: "drop" });
  await expect(asked).rejects.toThrow();
  expect(lost).toEqual(["/"]);
  expect(exchange.steps.map(({ name }) => name)).toEqual(["answer-dropped"]);
});
