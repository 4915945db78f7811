// What a framework leaves open besides the pages: headers on every answer, image optimiser, upgrades, source maps, odd framing.
// RFC 9112 §6.3. https://www.rfc-editor.org/rfc/rfc9112#section-6.3
import { connect } from "node:net";
import { test, expect } from "../support/test";
import { send, type Outgoing } from "../support/raw-http";
import { oneOrigin } from "../support/servers";

const kinds: [path: string, outgoing?: Outgoing][] = [
  ["/"],
  ["/demo"],
  ["/provider"],
  ["/provider/sign-in"],
  ["/provider/sign-up"],
  ["/provider/errors"],
  ["/provider/account/apps"],
  ["/provider/oauth/authorize"],
  ["/provider/oauth/token"],
  ["/provider/oauth/token", { form: { grant_type: "nonsense" } }],
  ["/provider/oauth/userinfo"],
  ["/provider/oauth/jwks"],
  ["/provider/.well-known/openid-configuration"],
  ["/provider/consent?request=nonsense"],
  ["/provider/sign-in", { form: { email: "x" } }],
  ["/provider/no-such-page"],
  ["/no-such-page"],
  ["/api/health/live"],
  ["/api/health/ready", { method: "DELETE" }],
  ["/_next/static/no-such-file.js"],
];

for (const [path, outgoing] of kinds) {
  test(`189 ${outgoing === undefined ? "GET" : (outgoing.method ?? "POST")} ${path} is never sniffed or framed, and does not say what it runs on`, async () => {
    const { headers } = await send(path, outgoing);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("server");
  });
}

for (const path of ["/", "/demo", "/provider", "/provider/sign-in", "/provider/oauth/authorize", "/provider/errors"]) {
  test(`188 CSP3: ${path} runs no script but ours, has no other base, and embeds no object`, async () => {
    const { headers } = await send(path);
    const policy = String(headers["content-security-policy"]);
    const directives = new Map(policy.split(";").map((one) => [one.trim().split(" ")[0]!, one.trim()]));
    expect(policy).not.toMatch(/'unsafe-(inline|eval)'(?!.*'strict-dynamic')/);
    expect(directives.get("base-uri")).toBe("base-uri 'none'");
    expect(directives.get("object-src") ?? directives.get("default-src")).toMatch(/'none'$/);
    expect(directives.get("script-src") ?? directives.get("default-src")).toMatch(/'nonce-|'none'/);
  });
}

test("192 CVE-2026-44578: neither the image optimiser nor the tools of development nor source maps answer", async () => {
  const image = await send(`/_next/image?w=64&q=75&url=${encodeURIComponent("http://127.0.0.1:1/x.png")}`);
  expect(image.status).toBeGreaterThanOrEqual(400);
  for (const path of ["/__nextjs_original-stack-frames", "/__nextjs_source-map", "/_next/webpack-hmr", "/_next/mcp"])
    expect([path, (await send(path)).status]).toEqual([path, 404]);
  const scripts = [...(await send("/demo")).text.matchAll(/\/_next\/static\/[^"]+\.js/g)].map(([script]) => script);
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    expect((await send(`${script}.map`)).status, script).toBe(404);
    expect((await send(script)).text).not.toContain("sourceMappingURL");
  }
});

/** Writes bytes as they stand and returns all that comes back until the connection ends or 3 s are over. */
async function sendBytes(bytes: string): Promise<string> {
  const socket = connect(oneOrigin.port, "127.0.0.1");
  socket.setTimeout(3_000, () => socket.destroy());
  socket.write(bytes);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    // cut off is an answer too
  }
  return Buffer.concat(chunks).toString("latin1");
}

test("192 CVE-2026-44578: an upgrade leads nowhere", async () => {
  const answer = await sendBytes(
    "GET /provider HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
  );
  expect(answer).not.toMatch(/^HTTP\/1\.1 101/);
});

const head =
  "POST /provider/oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
const smuggled = "GET /api/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
const framings: Record<string, string> = {
  "two ways of saying the length": `${head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  "two lengths": `${head}Content-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
  "a length that is no number": `${head}Content-Length: +0\r\n\r\n${smuggled}`,
  "an unknown transfer coding": `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
  "a folded header": `${head}X-Folded: a\r\n Transfer-Encoding: chunked\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
};

for (const [what, bytes] of Object.entries(framings)) {
  test(`194 RFC 9112 §6.3: ${what} is 400, the connection ends, and nothing behind it is answered`, async () => {
    const answer = await sendBytes(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('"live"');
    expect(answer.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
  });
}
