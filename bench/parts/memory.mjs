// Does memory grow with what was issued? A million tokens by client credentials over HTTP, at a server that did nothing else.
import { step } from "../../scripts/set-up/step.mjs";
import { findPort } from "../machine/port.mjs";
import { residentMemory } from "../machine/processor-time.mjs";
import { startOurs } from "../ours/start.mjs";

const atOnce = 50_000;

/** Resolves to resident memory in bytes at the start, at the end and at most, read after every 50,000 tokens. */
export async function measureMemory(place, { load, connections, tokens }) {
  const port = await findPort();
  const server = await startOurs({ ...place, name: "memory" }, "npm start", port);
  const sizes = [residentMemory(server.pid)];
  try {
    await step(
      { doing: `issuing ${tokens.toLocaleString("en")} tokens`, done: "tokens issued", long: true },
      async () => {
        const job = { scenario: "client-credentials", connections, seconds: 3_600 };
        for (let issued = 0; issued < tokens;) {
          const { requests } = await load.measure(server, { ...job, requests: Math.min(atOnce, tokens - issued) });
          issued += requests;
          sizes.push(residentMemory(server.pid));
        }
      },
    );
  } finally {
    await server.stop();
  }
  return { tokens, start: sizes[0], end: sizes.at(-1), most: Math.max(...sizes) };
}
