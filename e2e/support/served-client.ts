// A client on an HTTP server of its own, as an app has it: /login begins, /callback ends, and the page is what came of it.
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright/test";
import { test as base } from "./test";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Serve = { serve: (client: (origin: string) => Handle) => Promise<string> };

async function start(client: (origin: string) => Handle) {
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const handle = client(origin);
  return { server, origin };
}

/** Starts clients for a test, which returns their origins, and stops them behind it. */
export const test = base.extend<Serve>({
  serve: async ({}, use) => {
    const started: Awaited<ReturnType<typeof start>>[] = [];
    await use(async (client) => {
      started.push(await start(client));
      return started.at(-1)!.origin;
    });
    for (const { server } of started) {
      server.close();
      server.closeAllConnections();
    }
  },
});

/** What a strategy of passport's comes to: it has four ends, of which each request has one. */
export type Outcome = { redirect: string } | { user: unknown } | { failed: unknown } | { error: string };

/** A strategy as passport calls it. */
export type Strategy = object & { authenticate: unknown };

function authenticate(strategy: Strategy, query: object, options: object): Promise<Outcome> {
  return new Promise((resolve) => {
    const ends = {
      redirect: (url: string) => resolve({ redirect: url }),
      success: (user: unknown) => resolve({ user }),
      fail: (...said: unknown[]) => resolve({ failed: said[0] ?? null }),
      error: (error: Error) => resolve({ error: error.message }),
    };
    const request = Object.assign(Object.create(strategy) as Strategy, ends);
    const asExpressHasIt = { protocol: "http", originalUrl: "/login", get: () => "app" };
    const incoming = { query, session: {}, headers: {}, connection: {}, _passport: {}, ...asExpressHasIt };
    (request.authenticate as (incoming: object, options: object) => void)(incoming, options);
  });
}

/** Serves a strategy of passport's; `redirect` is the app's own, where it changes the address. */
export function withStrategy(strategy: Strategy, options: object = {}, redirect = (url: string) => url): Handle {
  return async (request, response) => {
    const query = Object.fromEntries(new URL(request.url!, "http://app").searchParams);
    const outcome = await authenticate(strategy, query, { ...options });
    if ("redirect" in outcome) response.writeHead(302, { Location: redirect(outcome.redirect) }).end();
    else sendJson(response, outcome);
  };
}

/** Answers with JSON, which the browser shows. */
export function sendJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

/** What the client at this origin shows, when the browser has come back to it. */
export async function shownBy(page: Page, origin: string): Promise<Record<string, unknown>> {
  await page.waitForURL((url) => url.origin === origin);
  return JSON.parse(await page.locator("body").innerText()) as Record<string, unknown>;
}
