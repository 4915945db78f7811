import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { during, unnoted } from "./exchange";
import { watchOwnRequests } from "./own-requests";
import { record } from "./record";
import { keep, readExchanges } from "./ring";
import { makeExchange } from "./testing/exchanges";

useTemporaryDatabase();

const server = createServer((request, response) => {
  record(request, response, false, () => response.writeHead(200, { "Content-Type": "application/json" }).end("{}"));
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
  watchOwnRequests(port);
});
afterAll(() => server.close());

const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

test("what the inspector asks is noted nowhere, what a site asks is, on the same connection as well", async () => {
  const site = makeExchange({ to: "site-a", run: "a-run" });
  await keep(site, "a-run", "a browser");
  const asSite = (path: string) =>
    new Promise<string>((resolve, reject) => during(site, () => void ask(path).then(resolve, reject)));
  await asSite("/provider/oauth/jwks?first");
  await unnoted(() => ask("/provider/oauth/jwks?looking"));
  await asSite("/provider/oauth/jwks?last");
  await expect
    .poll(() => readExchanges("a-run").map(({ query }) => query[0]?.[0]))
    .toEqual([undefined, "first", "last"]);
  expect(readExchanges("none")).toEqual([]);
});
