// Serves in this very process: server.ts and what it imports are TypeScript, which tsx reads as it is.
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { quiet } from "./run.mjs";

/** Spends less memory than Node.js does by itself; who develops wants traces and speed instead. */
function saveMemory() {
  process.setSourceMapsEnabled(false); // tsx asks for them: 36 MB of source texts, for traces that nobody is shown
  setFlagsFromString("--heap-growing-percent=40"); // garbage goes before it has doubled the memory
}

/** Resolves when the front door listens; NODE_ENV says whether Next's production or development server is behind it. */
export async function serve() {
  Object.assign(process.env, quiet);
  const { register } = await import("tsx/esm/api");
  register();
  if (process.env.NODE_ENV === "production") saveMemory();
  await import("../../server.ts");
}
