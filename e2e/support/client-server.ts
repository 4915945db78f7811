// The server that clients have on the internet, which site B may ask (OUTBOUND_ORIGINS): it gives what a test put there,
// and keeps what site B sends. One for all tests, because its origin is a setting of site B.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { clientServer } from "./servers";

export type Post = { type: string; body: string };

/** Listens on a free port of 127.0.0.1; returns its origin and how to stop it. */
export async function startClientServer(): Promise<{ origin: string; close: () => void }> {
  const documents = new Map<string, string>();
  const server = createServer((request, response) => {
    const [path, type = ""] = [request.url!, request.headers["content-type"]];
    void text(request).then((body) => {
      if (request.method === "PUT") documents.set(path, body);
      if (request.method === "POST") {
        const earlier = JSON.parse(documents.get(path) ?? "[]") as Post[];
        documents.set(path, JSON.stringify([...earlier, { type, body }]));
      }
      const document = documents.get(path);
      response.writeHead(document === undefined ? 404 : 200, { "Content-Type": "application/json" });
      response.end(document);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** An address of the clients' that nobody has used. */
export function unusedAddress(): string {
  return `${clientServer()}/${randomBytes(8).toString("hex")}`;
}

/** Publishes a document at an unused address, which it returns. */
export async function publish(document: unknown): Promise<string> {
  const address = unusedAddress();
  await fetch(address, { method: "PUT", body: JSON.stringify(document) });
  return address;
}

/** What was posted to an address so far. */
export async function postsTo(address: string): Promise<Post[]> {
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as Post[]) : [];
}
