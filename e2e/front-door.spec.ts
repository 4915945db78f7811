import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request as startRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./support/test";
import { send } from "./support/raw-http";
import { oneOrigin } from "./support/servers";

type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer };

const port = oneOrigin.port + 40;
const behindNext = port + 1;
const host = `localhost:${port}`;
const folder = mkdtempSync(join(tmpdir(), "both-sides-front-door-"));
const children: ChildProcess[] = [];

const environment = {
  ...process.env,
  NODE_ENV: "production" as const,
  APP_MODE: "demo",
  HOST: "127.0.0.1",
  PORT: String(port),
  APP_URL: `http://${host}`,
  DEMO_URL: `http://${host}`,
  DATABASE_URL: `file:${join(folder, "app.db")}`,
  APP_SECRET: randomBytes(32).toString("base64url"),
};

async function start(program: string[], at: number): Promise<void> {
  const child = spawn(process.execPath, program, { env: environment, stdio: "ignore" });
  children.push(child);
  await expect
    .poll(
      () =>
        ask(at, { path: "/api/health/ready" }).then(
          ({ status }) => status,
          () => null,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
}

/** One request to a server at that port; its answer without what differs from one moment to the next. */
async function ask(at: number, { method = "GET", path, headers = {}, body }: Asked) {
  const request = startRequest({ host: "127.0.0.1", port: at, path, method, headers: { Host: host, ...headers } });
  request.end(body);
  const [response] = (await once(request, "response")) as [import("node:http").IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const {
    date: _,
    connection: _c,
    "keep-alive": _k,
    "transfer-encoding": _t,
    "content-length": _l,
    ...kept
  } = response.headers;
  // Next tells caches about headers of its own pages' requests.
  const vary = [kept.vary ?? ""]
    .join()
    .split(", ")
    .filter((name) => !/^(rsc|next-router-.*)?$/.test(name));
  const sorted = Object.entries({ ...kept, vary }).sort(([one], [other]) => one.localeCompare(other));
  return { status: response.statusCode, headers: masked(sorted), text: masked(Buffer.concat(chunks).toString()) };
}

/** The same with every identifier and credential that is new each time left out. */
function masked(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/b[a-z]_[\w-]{22}\.[\w-]{43}/g, "…")
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "…")
    .replaceAll(/\\?"(iat|exp|client_id_issued_at)\\?":\d+/g, "…");
}

const form = { "Content-Type": "application/x-www-form-urlencoded" };
const origin = { Origin: "https://elsewhere.example" };
const paths = ["token", "userinfo", "introspect", "revoke", "par", "device_authorization", "register", "jwks"].map(
  (name) => `/provider/oauth/${name}`,
);

/** What is asked without any credential: every method and every way to be wrong. */
const refused: Asked[] = [
  ...paths.flatMap((path) =>
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].map((method) => ({ method, path, headers: origin })),
  ),
  ...paths.flatMap((path): Asked[] => [
    { method: "POST", path, headers: form, body: "a=1&a=2" },
    { method: "POST", path: `${path}?a=1`, headers: form, body: "b=2" },
    { method: "POST", path, headers: { "Content-Type": "application/json" }, body: '{"a":' },
    { method: "POST", path, headers: form, body: Buffer.from([0x61, 0x3d, 0xff]) },
    { method: "POST", path, headers: form, body: `a=${"x".repeat(40_000)}` },
    { method: "POST", path, headers: { ...form, Authorization: "Basic !" }, body: "a=1" },
    { path, headers: { Authorization: "Bearer nonsense" } },
    { path: `${path}/`, headers: {} },
  ]),
];

test.afterAll(async () => {
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
  rmSync(folder, { recursive: true, force: true });
});

test("RFC 9112 §9.3: an idle connection is kept longer than proxies keep theirs, so that no request meets its end", async () => {
  const { headers } = await send("/provider/oauth/jwks");
  expect(headers["keep-alive"]).toBe("timeout=65");
});

test("RFC 9110 §3.9: the front door and Next answer the back channel alike, byte for byte", async () => {
  test.setTimeout(180_000);
  await start(["scripts/start.mjs"], port);
  await start(["node_modules/next/dist/bin/next", "start", "-p", String(behindNext), "-H", "127.0.0.1"], behindNext);
  const differing = async (asked: Asked) =>
    expect(await ask(port, asked), `${asked.method ?? "GET"} ${asked.path}`).toEqual(await ask(behindNext, asked));
  for (const asked of refused) await differing(asked);

  const registration = {
    client_name: "Both doors",
    redirect_uris: [`http://${host}/cb`],
    grant_types: ["client_credentials"],
  };
  const asJson = { "Content-Type": "application/json" };
  const answer = await fetch(`http://${host}/provider/oauth/register`, {
    method: "POST",
    headers: asJson,
    body: JSON.stringify({ ...registration, redirect_uris: [] }),
  });
  const { client_id, client_secret } = (await answer.json()) as Record<string, string>;
  const proof = { ...form, Authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString("base64")}` };
  const issued = await fetch(`http://${host}/provider/oauth/token`, {
    method: "POST",
    headers: proof,
    body: "grant_type=client_credentials",
  });
  const { access_token } = (await issued.json()) as Record<string, string>;
  for (const [path, body] of [
    ["token", "grant_type=client_credentials"],
    ["token", "grant_type=authorization_code&code=x"],
    ["introspect", `token=${access_token}`],
    ["revoke", `token=${access_token}`],
    ["introspect", `token=${access_token}`],
  ] as const)
    await differing({ method: "POST", path: `/provider/oauth/${path}`, headers: proof, body });
});
