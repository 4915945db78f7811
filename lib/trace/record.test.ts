import { createServer, request as startRequest, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { browserOf } from "./browser";
import { record } from "./record";
import { bell, readExchanges, readRuns } from "./ring";

useTemporaryDatabase();

const server = createServer((request, response) => {
  record(request, response, false, () => {
    request.resume();
    const address = "https://app.example/cb?code=a-code-that-joins&state=fixed";
    if (request.url?.startsWith("/provider/oauth/authorize")) response.writeHead(303, { Location: address }).end();
    else response.writeHead(200, { "Content-Type": "application/json" }).end('{"access_token":"a-token"}');
  });
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => server.close());

async function ask(path: string, headers: Record<string, string> = {}): Promise<string | undefined> {
  const asked = startRequest({ host: "127.0.0.1", port, path, headers: { Host: "localhost", ...headers } }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.resume();
  return response.headers["set-cookie"]?.[0]?.split(";")[0];
}

const page = { Accept: "text/html" };

/** Opens an authorization request in a new browser; resolves to the browser's cookie and its run. */
async function begin(state: string) {
  const cookie = (await ask(`/provider/oauth/authorize?state=${state}&client_id=an-app`, page))!;
  const browser = browserOf(cookie)!;
  if (readRuns(browser).length === 0) await once(bell(), browser);
  return { cookie, browser, run: readRuns(browser)[0]!.id };
}

test("the secret of a client is kept nowhere, also where WeChat's dialect has it in the address", async () => {
  const { run } = await begin("a-state-of-this");
  const kept = once(bell(), run);
  await ask("/provider/wechat/sns/oauth2/access_token?appid=wx1&secret=shh-shh&code=a-code-that-joins");
  await kept;
  const [, exchange] = readExchanges(run);
  expect(exchange).toMatchObject({ path: "/provider/wechat/sns/oauth2/access_token", from: "client", channel: "back" });
  expect(JSON.stringify(readExchanges(run))).not.toContain("shh-shh");
});

test("two browsers of an app whose state is always the same have a run each", async () => {
  const [one, other] = [await begin("fixed"), await begin("fixed")];
  expect(one.run).not.toBe(other.run);
  expect(readRuns(one.browser).map(({ id }) => id)).toEqual([one.run]);
  expect(readRuns(other.browser).map(({ id }) => id)).toEqual([other.run]);
});

test("who is no browser joins no run of one; a browser that opens a page gets its cookie", async () => {
  const { run } = await begin("another-state");
  expect(await ask("/provider/oauth/authorize/x?state=another-state")).toBeUndefined();
  expect(await ask("/inspector", page)).toMatch(/^inspector-browser=[\w-]{43}$/);
  expect(readExchanges(run)).toHaveLength(1);
});
