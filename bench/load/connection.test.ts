import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { Connection, readResponse } from "./connection.mjs";

test("RFC 9112 §6.2: a response is whole when its body has the announced length, and what follows is the next one's", () => {
  const text = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1";
  expect(readResponse(text.slice(0, 20))).toBeNull();
  expect(readResponse(text.slice(0, 42))).toBeNull();
  expect(readResponse(text)).toMatchObject({ status: 200, body: "hello", rest: text.length - 8 });
});

test("RFC 9112 §7.1: a chunked body is put together once its last chunk is there", () => {
  const text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhell\r\n1\r\no\r\n0\r\n\r\n";
  for (let length = 0; length < text.length; length += 1) expect(readResponse(text.slice(0, length))).toBeNull();
  expect(readResponse(text)).toMatchObject({ status: 200, body: "hello", rest: text.length });
});

test("a connection is kept for the next request, and replaced after the server closed it", async () => {
  const ports = new Set<number | undefined>();
  const server = createServer((request, response) => {
    ports.add(request.socket.remotePort);
    response.writeHead(200, request.url === "/last" ? { Connection: "close" } : {}).end(request.url);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const connection = new Connection(`http://localhost:${(server.address() as AddressInfo).port}`);
  for (const path of ["/first", "/last", "/again"]) {
    expect((await connection.send(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)).body).toBe(path);
  }
  connection.close();
  server.close();
  expect(ports.size).toBe(2);
});
