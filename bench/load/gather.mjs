// Gathers real codes and tokens before a round, from the server that is to be measured and by HTTP as everybody would.
import { Connection } from "./connection.mjs";
import { readCode, requestsFor } from "./requests.mjs";

/** How long codes are gathered at most (milliseconds): they live a minute at some, and the round is still to come. */
const longestGathering = 20_000;

/** Lets each of `count` connections do `work(connection, index)` at the same time, and closes them. */
export async function onConnections(address, count, work) {
  const connections = Array.from({ length: count }, () => new Connection(address));
  try {
    return await Promise.all(connections.map(work));
  } finally {
    for (const connection of connections) connection.close();
  }
}

/** Up to `count` fresh codes from silent authorization, as many as there is time for. Throws when one is refused. */
export async function gatherCodes({ target, connections }, scope, count) {
  if (target.answersAll) return Array.from({ length: count }, () => "a-code-as-long-as-those-of-the-others-are");
  const codes = [];
  const until = performance.now() + longestGathering;
  const { authorize } = requestsFor(target);
  let asked = 0;
  await onConnections(target.authorization, connections, async (connection, index) => {
    const request = authorize(target.cookies[index % target.cookies.length], scope);
    while (asked++ < count && performance.now() < until) {
      const response = await connection.send(request);
      const code = readCode(response);
      if (code === null)
        throw new Error(`no code was given: ${response.head.slice(0, 600)}\n${response.body.slice(0, 200)}`);
      codes.push(code);
    }
  });
  return codes;
}

/** The token answers for `count` fresh codes. Throws when one is refused. */
export async function gatherTokens(job, scope, count) {
  const codes = await gatherCodes(job, scope, count);
  const { codeExchange } = requestsFor(job.target);
  const answers = [];
  await onConnections(job.target.token, 4, async (connection) => {
    while (codes.length > 0) {
      const { status, body } = await connection.send(codeExchange(codes.pop()));
      if (status !== 200) throw new Error(`no token was given: ${status} ${body.slice(0, 300)}`);
      answers.push(JSON.parse(body));
    }
  });
  return answers;
}
