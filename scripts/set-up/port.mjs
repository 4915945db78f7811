// Is the port free? Asked before a long build, so that a taken one is told at once.
import { createServer } from "node:net";
import { Stop } from "./stop.mjs";

const reasons = {
  EADDRINUSE: (host, port) => [
    `port ${port} is taken`,
    `Stop what uses it, or choose another: npm start -- --port ${port + 1}`,
  ],
  EACCES: (host, port) => [
    `port ${port} may not be used by this user`,
    "Choose one above 1023, for example: npm start -- --port 3000",
  ],
  EADDRNOTAVAIL: (host) => [
    `HOST is ${host}, which is no address of this machine`,
    "Leave it out for 127.0.0.1, or use 0.0.0.0 for all.",
  ],
  ENOTFOUND: (host) => [
    `HOST is ${host}, which is no address of this machine`,
    "Leave it out for 127.0.0.1, or use 0.0.0.0 for all.",
  ],
};

/** Resolves when nothing listens at `host` and `port`; otherwise rejects with a Stop that says what to do. */
export function assertPortIsFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const [message, remedy] = reasons[error.code]?.(host, port) ?? [
        `cannot listen at ${host}:${port}: ${error.message}`,
      ];
      reject(new Stop(message, { remedy }));
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(resolve));
  });
}

/** The first of `count` neighbouring free loopback ports, sought from `from` upwards. */
export async function findFreePorts(from, count) {
  for (let first = from; ; first += count) {
    const ports = Array.from({ length: count }, (_, index) => assertPortIsFree("127.0.0.1", first + index));
    const results = await Promise.allSettled(ports);
    if (results.every(({ status }) => status === "fulfilled")) return first;
  }
}
