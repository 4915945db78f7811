import { expect, test } from "vitest";
import { knownText, textResponse } from "./known-text";

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
  expect([knownText(answer), knownText(copy)]).toEqual(['{"a":"é"}', '{"a":"é"}']);
  expect([copy.status, copy.headers.get("Content-Type"), await copy.text()]).toEqual([
    201,
    "application/json",
    '{"a":"é"}',
  ]);
  expect(knownText(new Response("other"))).toBeUndefined();
});
