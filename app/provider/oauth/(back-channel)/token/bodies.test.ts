import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { POST as register } from "@/app/provider/oauth/(back-channel)/register/route";
import { redeemAuthorizationCode } from "@/lib/provider/grants/authorization-code";
import type { Client } from "@/lib/provider/store/store";
import { basic } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { makeHandle } from "@/lib/provider/tokens/handle";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

useTemporaryDatabase();

const form = "application/x-www-form-urlencoded";
let credentials: Record<string, string>;
let code: string;
let client: Client;

beforeAll(async () => {
  const made = await makeClient();
  const { clientSecret } = made;
  ({ client } = made);
  credentials = basic(client.clientId, clientSecret);
  ({ code } = await issueCode(authorize(client, await makeUser())));
});

/** Sends a body; a stream has no Content-Length. */
async function send(body: BodyInit, headers: Record<string, string> = {}, handler = POST) {
  const init = { method: "POST", body, headers: { "Content-Type": form, ...credentials, ...headers }, duplex: "half" };
  const response = await handler(new Request("http://localhost:3000/provider/oauth/token", init as RequestInit));
  const text = await response.text();
  return { status: response.status, error: (JSON.parse(text) as { error: string }).error, text };
}

const rest = (text = code) => `grant_type=authorization_code&redirect_uri=https%3A%2F%2Fc.example%2Fcb&code=${text}`;

test("99 CWE-400: a body over 32,768 bytes is refused as soon as it is, said or unsaid", async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1_024;
      controller.enqueue(Buffer.alloc(1_024, "a"));
    },
  });
  expect(await send(endless)).toMatchObject({ status: 400, error: "invalid_request" });
  expect(given).toBeLessThan(32_768 + 4_096);
  const bodies: Record<string, () => string> = {
    "one parameter of a megabyte": () => `code=${"x".repeat(1_000_000)}`,
    "100,000 parameters": () => "a=1&".repeat(100_000),
    "as many parameters as fit": () => Array.from({ length: 4_000 }, (_, index) => `p${index}=`).join("&"),
    "the same name as often as fits": () => "a=&".repeat(10_900),
    "nothing but separators": () => "&".repeat(32_000),
  };
  for (const [what, make] of Object.entries(bodies)) {
    const [body, times]: [string, number[]] = [make(), []];
    for (let time = 0; time < 3; time += 1) {
      const started = performance.now();
      expect((await send(body)).status, what).toBe(400);
      times.push(performance.now() - started);
    }
    expect(Math.min(...times), what).toBeLessThan(50);
  }
});

test("99 CWE-409: a packed body is not unpacked", async () => {
  const bomb = gzipSync(Buffer.alloc(10_000_000, "a=1&"));
  expect(bomb.length).toBeLessThan(32_768);
  expect(await send(bomb, { "Content-Encoding": "gzip" })).toMatchObject({ status: 400, error: "invalid_request" });
});

test("99 a thousand bodies of a megabyte leave no memory behind", async () => {
  const body = Buffer.alloc(1_000_000, "a");
  const before = process.memoryUsage();
  for (let round = 0; round < 1_000; round += 1) expect((await send(body)).status).toBe(400);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  expect(heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(100_000_000);
});

const broken = [
  "%zz",
  "%",
  "%4",
  "%C0%AF",
  "%E0%80%AF",
  "%F0%80%80%AF",
  "%ED%A0%80",
  "%ED%BF%BF",
  "%FF%FE",
  "%F0%9F",
  "%00",
];

test.each(broken)(
  "101 RFC 6749 appendix B: %s in any parameter is invalid_request, and the code stays good",
  async (value) => {
    for (const name of ["code", "redirect_uri", "client_id", "code_verifier", "scope", "anything"]) {
      const others = rest()
        .split("&")
        .filter((pair) => !pair.startsWith(`${name}=`));
      const answer = await send([...others, `${name}=a${value}`].join("&"));
      expect([name, answer.status, answer.error]).toEqual([name, 400, "invalid_request"]);
    }
  },
);

test("101 RFC 6749 appendix B: bytes that are no UTF-8 are invalid_request too when nobody escaped them", async () => {
  for (const bytes of [[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xff], [0xf0, 0x9f], [0]]) {
    const body = Buffer.concat([Buffer.from(rest("a")), Buffer.from(bytes)]);
    expect(await send(body), bytes.join()).toMatchObject({ status: 400, error: "invalid_request" });
    const document = Buffer.concat([Buffer.from('{"client_name":"a'), Buffer.from(bytes), Buffer.from('"}')]);
    const answer = await send(document, { "Content-Type": "application/json" }, register);
    expect(answer, bytes.join()).toMatchObject({ status: 400, error: "invalid_client_metadata" });
  }
});

test("101, 67 a byte order mark or another odd character makes a code unknown, and nothing worse", async () => {
  const odd = ["\uFEFF", "\u202E", "\uFFFD", "é", "\u{1F333}", "\u0001", "\u007F", "\u0085", "\u2028"];
  for (const character of odd) {
    for (const value of [character + code, code + character])
      expect(await send(rest(encodeURIComponent(value)))).toMatchObject({ status: 400, error: "invalid_grant" });
  }
});

test("67 of 10,000 random codes, many with a living row's number in them, none is redeemed", async () => {
  const { code: living, codeId } = await issueCode(authorize(client, await makeUser()));
  const redemption = { client, encoded: "", resources: [], now: new Date(), address: "203.0.113.7" };
  for (let round = 0; round < 10_000; round += 1) {
    const number = round % 5 === 0 ? makeHandle("code", codeId, "").slice(0, -1) : `bc_${makeSecret().slice(0, 22)}`;
    const parameters = new Map([
      ["code", `${number}.${makeSecret()}`],
      ["redirect_uri", client.redirectUris[0]!],
    ]);
    const redeeming = async () => redeemAuthorizationCode({ ...redemption, parameters });
    await expect(redeeming()).rejects.toThrow("invalid_grant");
  }
  expect((await send(rest(living))).status).toBe(200);
}, 60_000);
