// What is measured: how each scenario gets its codes and tokens, what it sends, and when an answer counts.
import { readCode, requestsFor } from "./requests.mjs";
import { gatherCodes, gatherTokens } from "./gather.mjs";

const isTokenAnswer = ({ status, body }) => status === 200 && body.includes('"access_token"');

/** Every one of `names` is in the answer's JSON, and as long as a secret is. */
function has(body, ...names) {
  const answer = JSON.parse(body);
  return names.every((name) => typeof answer[name] === "string" && answer[name].length >= 16);
}

/** Sends the same kind of request with one value after the other; null when they are used up. */
const taking = (values, request) => () => () => (values.length === 0 ? null : request(values.pop()));
const circling = (values, request) => (index) => {
  let at = index;
  return () => request(values[at++ % values.length]);
};

/** Each connection follows its own refresh token from rotation to rotation (RFC 6749 §6). */
function rotating(tokens, request) {
  const current = tokens.map(({ refresh_token }) => refresh_token);
  return {
    next: (index) => () => request(current[index]),
    check: (response, index) => {
      const before = current[index];
      current[index] = /"refresh_token": ?"([^"]+)"/.exec(response.body)?.[1];
      return isTokenAnswer(response) && current[index] !== undefined && current[index] !== before;
    },
  };
}

/** Every scenario by name. `prepare` resolves to what sends and checks; `prove` looks closely at a connection's first answer. */
export const scenarios = {
  "client-credentials": {
    prepare: async ({ target }) => ({ next: () => requestsFor(target).clientCredentials, check: isTokenAnswer }),
    prove: ({ body }) => has(body, "access_token"),
  },
  "code-exchange": {
    prepare: async (job) => {
      const codes = await gatherCodes(job, job.target.scope, job.codes);
      return { next: taking(codes, requestsFor(job.target).codeExchange), check: isTokenAnswer };
    },
    prove: ({ body }) => has(body, "access_token", "refresh_token") && !body.includes('"id_token":"'),
  },
  refresh: {
    prepare: async (job) => {
      const tokens = await gatherTokens(job, job.target.scope, job.connections);
      return rotating(tokens, requestsFor(job.target).refresh);
    },
    prove: ({ body }) => has(body, "access_token", "refresh_token"),
  },
  introspection: {
    prepare: async (job) => {
      const tokens = await gatherTokens(job, job.target.scope, 64);
      const { introspect } = requestsFor(job.target);
      const values = tokens.map(({ access_token }) => access_token);
      return {
        next: circling(values, introspect),
        check: ({ status, body }) => status === 200 && body.includes("true"),
      };
    },
    prove: ({ body }) => JSON.parse(body).active === true && JSON.parse(body).scope !== undefined,
  },
  userinfo: {
    prepare: async (job) => {
      const tokens = await gatherTokens(job, job.target.openidScope, 64);
      const { userinfo } = requestsFor(job.target);
      const values = tokens.map(({ access_token }) => access_token);
      return {
        next: circling(values, userinfo),
        check: ({ status, body }) => status === 200 && body.includes('"sub"'),
      };
    },
    prove: ({ body }) => JSON.parse(body).email.includes("@"),
  },
  "silent-authorize": {
    prepare: async ({ target, connections }) => {
      const { authorize } = requestsFor(target);
      const requests = target.cookies.slice(0, connections).map((cookie) => authorize(cookie, target.scope));
      return { next: circling(requests, (request) => request), check: (response) => readCode(response) !== null };
    },
    prove: (response) => readCode(response).length >= 16,
  },
};
