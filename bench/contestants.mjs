// Who is compared, in the order of the tables. `start` resolves to the target of the load, the process and how to stop it.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { findPort } from "./machine/port.mjs";
import { startOurs } from "./ours/start.mjs";
import { startServer } from "./server-process.mjs";

async function startPeer(place, program, more = {}) {
  const env = {
    PORT: String(await findPort()),
    PEOPLE: String(place.connections + 1), // one more than the rounds need, see load/process.mjs
    CLIENT_SECRET: randomBytes(32).toString("base64url"),
    DATABASE_FILE: join(place.folder, `${place.name}.db`),
    ...more,
  };
  const ready = async (child) => (await once(child, "message"))[0];
  const command = [process.execPath, join(import.meta.dirname, "peers", program)];
  const { answer, ...server } = await startServer(place, command, { env, ready, talks: true });
  return { ...server, target: answer };
}

const ours = (command, settings) => async (place) => startOurs(place, command, await findPort(), 0, settings);
const peer = (program, env) => (place) => startPeer(place, program, env);

/** `keeps` says what is lost when the power goes: nothing that was answered, or everything. */
export const contestants = [
  { name: "ours", title: "Both Sides, `npm start`", keeps: "disk", start: ours("npm start") },
  { name: "ours-next", title: "Both Sides, `next start`", keeps: "disk", start: ours("next start") },
  {
    name: "ours-traced",
    title: "Both Sides in demo mode, the inspector notes",
    keeps: "disk",
    start: ours("npm start", { APP_MODE: "demo" }),
  },
  { name: "oidc-provider", title: "oidc-provider, in memory", keeps: "memory", start: peer("oidc-provider.mjs") },
  {
    name: "oidc-provider-sqlite",
    title: "oidc-provider, SQLite",
    keeps: "disk",
    start: peer("oidc-provider.mjs", { STORAGE: "sqlite" }),
  },
  {
    name: "oauth2-server",
    title: "@node-oauth/oauth2-server, in memory",
    keeps: "memory",
    start: peer("oauth2-server.mjs"),
  },
  { name: "better-auth", title: "better-auth, SQLite", keeps: "disk", start: peer("better-auth.mjs") },
  { name: "floor", title: "bare `node:http`, the floor", keeps: "nothing", start: peer("floor.mjs") },
];
