// The load: a process of its own on a core of its own. It gets one job after the other from bench/run.mjs and answers each with its figures.
import process from "node:process";
import { processorTime } from "../machine/processor-time.mjs";
import { gatherCodes, onConnections } from "./gather.mjs";
import { requestsFor } from "./requests.mjs";
import { scenarios } from "./scenarios.mjs";

const asked = new Set();

/** Sends until the time is over or nothing is left; the first wrong answer ends the job. */
async function measure(job) {
  const { prepare, prove } = scenarios[job.scenario];
  await mustRefuseReplay(job);
  const plan = await prepare(job);
  const isRight = job.target.answersAll ? ({ status }) => status < 400 : plan.check;
  const latencies = [];
  let requests = 0;
  const before = processorTime(job.pid);
  const loadBefore = process.cpuUsage();
  const began = performance.now();
  const until = began + job.seconds * 1_000;
  await onConnections(job.target.token, job.connections, async (connection, index) => {
    const next = plan.next(index);
    let first = !job.target.answersAll;
    for (let sent = began; sent < until && requests < (job.requests ?? Infinity);) {
      const request = next();
      if (request === null) return;
      const response = await connection.send(request);
      if (!isRight(response, index) || (first && !prove(response)))
        throw new Error(`${job.scenario}: ${response.status} ${response.body.slice(0, 300)}`);
      first = false;
      requests += 1;
      const answered = performance.now();
      latencies.push(answered - sent);
      sent = answered;
    }
  });
  const elapsed = (performance.now() - began) / 1_000;
  const after = processorTime(job.pid);
  const { user, system } = process.cpuUsage(loadBefore);
  latencies.sort((one, other) => one - other);
  return {
    requests,
    perSecond: requests / elapsed,
    processorMicroseconds: after === null ? null : ((after - before) * 1e6) / requests,
    serverBusy: after === null ? null : (after - before) / elapsed,
    loadBusy: (user + system) / 1e6 / elapsed,
    p50: latencies[Math.floor(latencies.length * 0.5)],
    p99: latencies[Math.floor(latencies.length * 0.99)],
  };
}

/** Whoever takes a code twice has not looked at it: asked once of each server, for a person whom no round needs. */
async function mustRefuseReplay({ target }) {
  if (target.answersAll || asked.has(target.token)) return;
  asked.add(target.token);
  const job = { target: { ...target, cookies: target.cookies.slice(-1) }, connections: 1 };
  const [code] = await gatherCodes(job, target.scope, 1);
  const request = requestsFor(target).codeExchange(code);
  await onConnections(target.token, 1, async (connection) => {
    const [first, second] = [await connection.send(request), await connection.send(request)];
    if (first.status !== 200 || ![400, 401].includes(second.status))
      throw new Error(`one code, twice: ${first.status}, then ${second.status}`);
  });
}

process.on("message", async (job) => {
  try {
    process.send({ result: await measure(job) });
  } catch (error) {
    process.send({ error: error.message });
  }
});
process.on("disconnect", () => process.exit(0));
