import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isMultipart, withWholeForm } from "./whole-form";

const server = createServer((request, response) => {
  void (async () => {
    if (!isMultipart(request)) return response.end("another type");
    const whole = await withWholeForm(request);
    if (whole === null) return response.writeHead(400).end();
    expect([whole.method, whole.url]).toEqual(["POST", "/"]);
    response.end(Buffer.from(await new Response(Readable.toWeb(whole) as BodyInit).arrayBuffer()));
  })();
});
let address = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function post(body: BodyInit, type?: string) {
  const response = await fetch(address, { method: "POST", body, ...(type && { headers: { "Content-Type": type } }) });
  return { status: response.status, text: await response.text() };
}

test("RFC 2046 §5.1.1: a whole form passes, and the next reader finds every byte of it", async () => {
  const form = new FormData();
  form.append("name", "x".repeat(200_000));
  form.append("name", "é\r\n--");
  const packed = new Response(form);
  const type = packed.headers.get("content-type")!;
  const body = Buffer.from(await packed.arrayBuffer());
  expect(await post(body, type)).toEqual({ status: 200, text: body.toString() });
});

test.each([
  ["a=1", "multipart/form-data; boundary=x"],
  ["a=1", "multipart/form-data"],
  ["--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n", "multipart/form-data; boundary=x"],
  ["x".repeat(1_048_577), "multipart/form-data; boundary=x"],
])("RFC 2046 §5.1.1: a form that is not whole is refused (%#)", async (body, type) => {
  expect((await post(body, type)).status).toBe(400);
});

test("another type of body is not looked at", async () => {
  expect(await post("a=1", "text/plain")).toEqual({ status: 200, text: "another type" });
});
