// What was measured with what: a figure without its machine and its versions says nothing.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";

const peers = ["oidc-provider", "@node-oauth/oauth2-server", "express", "better-auth", "better-sqlite3"];
const own = ["next", "prisma", "better-sqlite3"];

const versionOf = (folder) => (name) => {
  const { version } = JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8"));
  return `${name} ${version}`;
};

const git = (...args) => spawnSync("git", args, { encoding: "utf8" }).stdout?.trim() ?? "";

/** The commit that was measured, and whether files had been changed since; null outside a repository. */
function describeCommit() {
  const commit = git("rev-parse", "--short=12", "HEAD");
  if (commit === "") return null;
  return git("status", "--porcelain") === "" ? commit : `${commit} with changes that are not committed`;
}

/** Sentences about the machine, the pinning and the versions. */
export function describeMachine(cores, reason) {
  const [{ model }] = cpus();
  return {
    hardware: `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node.js ${process.version.slice(1)}`,
    pinning: cores
      ? `every server on core ${cores.server}, the load on core ${cores.load} (taskset)`
      : `servers and load share the cores, so the figures are worth less: ${reason}`,
    load: loadavg()[0],
    commit: describeCommit(),
    own: own.map(versionOf("node_modules")),
    peers: peers.map(versionOf("bench/node_modules")),
  };
}
