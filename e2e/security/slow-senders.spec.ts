// Who sends a byte a second holds a connection for seconds, not for ever, and keeps nobody else waiting (CWE-400).
// https://cwe.mitre.org/data/definitions/400.html
import { connect, type Socket } from "node:net";
import { test, expect } from "../support/test";
import { send } from "../support/raw-http";
import { oneOrigin } from "../support/servers";

const sockets = 500;
const { host } = new URL(oneOrigin.appUrl);
const head = `POST /provider/oauth/token HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;

/** Begins a request and goes on with a byte a second; resolves with the seconds after which the server hung up. */
function sendSlowly(beginning: string): Promise<number> {
  const started = Date.now();
  const socket: Socket = connect(oneOrigin.port, "127.0.0.1");
  socket.write(beginning);
  const drip = setInterval(() => socket.write("a"), 1_000);
  return new Promise((resolve) => {
    socket.on("error", () => {}).resume();
    socket.on("close", () => {
      clearInterval(drip);
      resolve((Date.now() - started) / 1_000);
    });
  });
}

const beginningsOf = (some: string[]) => Array.from({ length: sockets }, (_, index) => some[index % some.length]!);

/** How long somebody else waits for an answer of the same server (milliseconds). */
async function timeOfRefusal(): Promise<number> {
  const started = Date.now();
  expect((await send("/provider/oauth/token", { form: { grant_type: "none" } })).status).toBe(401);
  return Date.now() - started;
}

test("100 five hundred senders of a byte a second are cut off within 15 s, and others are answered meanwhile", async () => {
  test.setTimeout(60_000);
  const beginnings = [head, `${head}X-Slow: `, `${head}Content-Length: 10000\r\n\r\ncode=`];
  const slow = beginningsOf(beginnings).map(sendSlowly);
  const others: Promise<number>[] = [];
  const asking = setInterval(() => others.push(timeOfRefusal()), 100);
  const seconds = await Promise.all(slow);
  clearInterval(asking);
  expect(Math.max(...seconds)).toBeLessThanOrEqual(15);
  expect(Math.min(...seconds)).toBeGreaterThan(5);
  const waits = await Promise.all(others);
  expect(waits.length).toBeGreaterThan(20);
  waits.sort((one, other) => one - other);
  expect(waits[Math.floor(waits.length * 0.99)]).toBeLessThan(1_000);
});
