// Serves in this very process: in production what build.mjs made of server.ts, in development what tsx reads of it.
import process from "node:process";
import { setFlagsFromString } from "node:v8";
import { quiet } from "./run.mjs";

/** Spends less memory than Node.js does by itself; who develops wants traces and speed instead. */
function saveMemory() {
  setFlagsFromString("--heap-growing-percent=40"); // garbage goes before it has doubled the memory
}

/** Resolves when the front door listens; NODE_ENV says whether Next's production or development server is behind it. */
export async function serve() {
  Object.assign(process.env, quiet);
  if (process.env.NODE_ENV === "production") {
    saveMemory();
    return import("../../.next/front-door/server.mjs");
  }
  const { register } = await import("tsx/esm/api");
  register();
  return import("../../server.ts");
}
