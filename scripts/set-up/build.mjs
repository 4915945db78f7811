// Builds the app for production when a file that it is made of has changed.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fingerprint } from "./fingerprint.mjs";
import { runNode } from "./run.mjs";
import { Stop } from "./stop.mjs";
import { bringUpToDate } from "./up-to-date.mjs";

const stamp = ".next/BUILT_FROM";

const sources = ["app", "components", "lib", "public", "prisma/schema", "package-lock.json", "tsconfig.json"];
const configuration = ["next.config.mjs", "postcss.config.mjs", "proxy.ts", "server.ts"];
const isSource = (path) => !/\.test\.tsx?$|\.md$/.test(path);

const current = () => fingerprint([...sources, ...configuration], [process.version], isSource);

/**
 * Compiles server.ts, and each route that it answers without Next, into `.next/front-door/`. Read as they are (by tsx), they
 * would name every function that is made while a request is answered, which costs more than to run it.
 */
async function compileFrontDoor() {
  const { build: compile } = await import("esbuild");
  const routes = readdirSync("app", { recursive: true })
    .filter((file) => /\(back-channel\).*route\.ts$/.test(file))
    .map((file) => join("app", file));
  await compile({
    entryPoints: ["server.ts", ...routes],
    outdir: ".next/front-door",
    outbase: ".",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
    logLevel: "error",
  });
}

/** Runs `next build` and compiles the front door when it is needed. */
export async function build() {
  const task = { doing: "building (half a minute or so)", done: "built for production", stamp, current };
  await bringUpToDate(task, async () => {
    const env = { NODE_ENV: "production" };
    const { code, output } = await runNode(["node_modules/next/dist/bin/next", "build"], { env });
    if (code !== 0) throw new Stop("the build failed", { output, remedy: "`npm run check` may tell more." });
    await compileFrontDoor();
  });
}
