// Builds the app for production when a file that it is made of has changed.
import process from "node:process";
import { fingerprint } from "./fingerprint.mjs";
import { runNode } from "./run.mjs";
import { Stop } from "./stop.mjs";
import { bringUpToDate } from "./up-to-date.mjs";

const stamp = ".next/BUILT_FROM";

const sources = ["app", "components", "lib", "public", "prisma/schema", "package-lock.json", "tsconfig.json"];
const configuration = ["next.config.mjs", "postcss.config.mjs", "proxy.ts", "instrumentation.ts"];
const isSource = (path) => !/\.test\.tsx?$|\.md$/.test(path);

const current = () => fingerprint([...sources, ...configuration], [process.version], isSource);

/** Runs `next build` when it is needed. */
export async function build() {
  const task = { doing: "building (half a minute or so)", done: "built for production", stamp, current };
  await bringUpToDate(task, async () => {
    const env = { NODE_ENV: "production" };
    const { code, output } = await runNode(["node_modules/next/dist/bin/next", "build"], { env });
    if (code !== 0) throw new Stop("the build failed", { output, remedy: "`npm run check` may tell more." });
  });
}
