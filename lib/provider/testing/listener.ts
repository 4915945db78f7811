// A server of somebody else's on this machine, for tests of what site B asks; it counts who came.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type Listener = { origin: string; port: number; connections: () => number; close: () => Promise<void> };

/** Listens on a free port of 127.0.0.1. */
export async function startListener(answer: RequestListener): Promise<Listener> {
  let connections = 0;
  const server = createServer(answer).on("connection", () => (connections += 1));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
