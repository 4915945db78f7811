import { expect, test } from "vitest";
import { knownAnswer, setHeaders, textResponse } from "./known-answer";

const make = () => textResponse('{"a":"é"}', { status: 201, headers: { "Content-Type": "application/json" } });

test("a known text is a Response like any other: every way of reading gives it, once", async () => {
  expect(make()).toBeInstanceOf(Response);
  expect([make().status, make().headers.get("Content-Type"), make().ok]).toEqual([201, "application/json", true]);
  expect(await make().text()).toBe('{"a":"é"}');
  expect(await make().json()).toEqual({ a: "é" });
  expect(Buffer.from(await make().arrayBuffer()).toString()).toBe('{"a":"é"}');
  expect(await (await make().blob()).text()).toBe('{"a":"é"}');
  expect(await new Response(make().body).text()).toBe('{"a":"é"}');
  const read = make();
  await read.text();
  expect(read.bodyUsed).toBe(true);
  await expect(read.text()).rejects.toThrow();
});

test("a copy has the same text, status and headers, and the text stays at hand", async () => {
  const [answer, copy] = [make(), make().clone()];
  const known = { text: '{"a":"é"}', headers: ["content-type", "application/json"] };
  expect([knownAnswer(answer), knownAnswer(copy)]).toEqual([known, known]);
  expect([copy.status, copy.headers.get("Content-Type"), await copy.text()]).toEqual([
    201,
    "application/json",
    '{"a":"é"}',
  ]);
  expect(knownAnswer(new Response("other"))).toBeUndefined();
});

test("headers that are set are there however the answer is read, and take the place of the same name in other letters", () => {
  const read = make();
  expect(read.headers.get("vary")).toBeNull();
  for (const answer of [make(), read, new Response(null, { headers: { "Content-Type": "text/plain" } })]) {
    setHeaders(answer, { Vary: "Origin", "CONTENT-TYPE": "text/csv" });
    expect([answer.headers.get("vary"), answer.headers.get("content-type")]).toEqual(["Origin", "text/csv"]);
  }
  setHeaders(read, { Vary: "*" });
  read.headers.append("X-Mine", "1");
  expect(knownAnswer(read)?.headers).toEqual(["content-type", "text/csv", "vary", "*", "x-mine", "1"]);
});
