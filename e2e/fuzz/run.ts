// The run: lanes side by side, each a world of its own, each answer held against the reference model.
import type { PlainBrowser } from "../support/plain-browser";
import { send, type Answer } from "../support/raw-http";
import { onTheWire, type Message } from "./message";
import { learn, objection } from "./model";
import { makeRandom, type Random } from "./random";
import { authorizationRequest, bend, makeRequest } from "./requests";
import { makeWorld, type World } from "./world";

/** The longest that an answer may take (milliseconds). */
const patience = 10_000;
const largestBody = 1_000_000;

export type Finding = { seed: number; step: number; what: string; sent: string };
export type Report = { requests: number; successes: number; codes: number; slowest: number; findings: Finding[] };

async function ask(sent: Message, world: World): Promise<Answer> {
  const { path, outgoing } = onTheWire(sent);
  if (!sent.withBrowser) return send(path, outgoing);
  const browser: PlainBrowser = world.browser.copy();
  return browser.open(path, outgoing);
}

/** Asks for a code and remembers it with all that belongs to it. */
async function takeCode(random: Random, world: World): Promise<{ sent: Message; answer: Answer }> {
  const { sent, client, verifier, scope } = authorizationRequest(random, world);
  const answer = await ask(sent, world);
  const code = answer.location === null ? null : new URL(answer.location, "http://localhost").searchParams.get("code");
  if (code !== null) {
    const family = { client, scope, isDead: false, isClients: false };
    const { redirectUri } = client;
    world.codes.set(code, { family, redirectUri, verifier, givenAt: Date.now(), isUsed: false });
  }
  return { sent, answer };
}

function complaint(sent: Message, answer: Answer, world: World, took: number): string | null {
  if (answer.status >= 500) return `answered ${answer.status}`;
  if (took > patience) return `took ${took} ms`;
  if (answer.text.length > largestBody) return `answered ${answer.text.length} characters`;
  const forbidden = objection(sent, answer, world, Date.now());
  return forbidden === null ? null : `succeeded (${answer.status}) although: ${forbidden}`;
}

async function runLane(seed: number, requests: number, report: Report): Promise<void> {
  const random = makeRandom(seed);
  const world = await makeWorld();
  for (let step = 0; step < requests; step += 1) {
    const started = Date.now();
    let sent: Message;
    let answer: Answer;
    if (random.chance(0.2)) {
      ({ sent, answer } = await takeCode(random, world));
    } else {
      sent = makeRequest(random, world);
      for (let bends = random.pick([0, 0, 1, 1, 2, 3]); bends > 0; bends -= 1) sent = bend(sent, random, world);
      answer = await ask(sent, world);
    }
    const took = Date.now() - started;
    const what = complaint(sent, answer, world, took);
    if (what !== null) report.findings.push({ seed, step, what, sent: JSON.stringify(sent).slice(0, 2_000) });
    learn(sent, answer, world, Date.now());
    report.requests += 1;
    report.slowest = Math.max(report.slowest, took);
    if (sent.path === "/provider/oauth/token" && answer.status === 200) report.successes += 1;
    if (answer.location?.includes("code=")) report.codes += 1;
  }
}

/** Sends `requests` random requests in eight lanes that begin at `seed`, and reports what the model objects to. */
export async function runFuzz(seed: number, requests: number): Promise<Report> {
  const report: Report = { requests: 0, successes: 0, codes: 0, slowest: 0, findings: [] };
  const lanes = 8;
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) => runLane(seed + lane, Math.ceil(requests / lanes), report)),
  );
  return report;
}
