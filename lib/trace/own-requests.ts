// Requests of our own: while site A answers the browser it asks site B, in this very process. The socket's port, which both
// ends know, tells the front door who is asking, and in which run, without a header that nobody else would send.
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { currentExchange, type Exchange } from "./exchange";

const asking = new Map<number, Exchange>();

function noteSocket(socket: Socket | null | undefined, exchange: Exchange | undefined, port: number): void {
  if (!socket || exchange === undefined) return;
  const remember = () => {
    if (socket.localPort !== undefined && socket.remotePort === port) asking.set(socket.localPort, exchange);
  };
  if (socket.connecting) socket.once("connect", remember);
  else remember();
}

/** Begins to watch what this process asks itself, at `port`, by node:http and by fetch. */
export function watchOwnRequests(port: number): void {
  const fetching = new WeakMap<object, Exchange>();
  subscribe("http.client.request.start", (message) => {
    noteSocket((message as { request: ClientRequest }).request.socket, currentExchange(), port);
  });
  // A fetch is sent when its connection has time for it, in nobody's context: who asked is known when it is made.
  subscribe("undici:request:create", (message) => {
    const exchange = currentExchange();
    if (exchange !== undefined) fetching.set((message as { request: object }).request, exchange);
  });
  subscribe("undici:client:sendHeaders", (message) => {
    const { request, socket } = message as { request: object; socket: Socket };
    noteSocket(socket, fetching.get(request), port);
  });
}

/** The exchange during which this process sent the request that arrived from `port`, undefined when it was somebody else. */
export function whoAsks(port: number | undefined): Exchange | undefined {
  const exchange = port === undefined ? undefined : asking.get(port);
  if (port !== undefined) asking.delete(port);
  return exchange;
}
