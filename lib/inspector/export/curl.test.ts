import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeCurl } from "./curl";
import { maskSecrets } from "./mask";
import { encodeBetween, shellWord } from "./shell";
import { makeRun, nasty, origins, secrets } from "./testing/run";

const folder = mkdtempSync(join(tmpdir(), "both-sides-curl-"));

/** What a shell, really started, makes of a script, with these variables. */
function run(script: string, env: Record<string, string> = {}): string {
  return execFileSync("sh", ["-c", script], { cwd: folder, env: { ...process.env, ...env }, encoding: "utf8" });
}

/** The words with which each curl of a script is called. */
function commandsOf(script: string, env: Record<string, string> = {}): string[][] {
  const curl = `curl() { for word; do printf '%s\\001' "$word"; done; printf '\\002'; }`;
  return run(`${curl}\n${script}`, env)
    .split("\u0002")
    .slice(0, -1)
    .map((one) => one.split("\u0001").slice(0, -1));
}

test("POSIX 2.2: a shell reads every word as it was, and runs nothing that stands in it", () => {
  const values = [
    nasty,
    "",
    "'",
    "''",
    "a'b",
    "$(id)",
    "`id`",
    "${HOME}",
    "a\\",
    "\\'",
    "!!",
    "*",
    "~",
    "-n",
    "标签 ✓",
    "\t",
  ];
  for (const value of values) expect(run(`printf %s ${shellWord(value, "x")}`), value).toBe(value);
  expect(readdirSync(folder)).toEqual([]);
});

test("what was masked is a variable, and what was never noted too", () => {
  expect(shellWord("state=•state-1-masked•&x", "x")).toBe(`'state='"$STATE_1"'&x'`);
  expect(shellWord("an-app:•••", "CLIENT_SECRET")).toBe(`'an-app:'"$CLIENT_SECRET"`);
  expect(encodeBetween("a b•state-1-masked•&")).toBe("a%20b•state-1-masked•%26");
  expect(run(`printf %s ${shellWord("•access_token-12-masked•", "x")}`, { ACCESS_TOKEN_12: "$(id)" })).toBe("$(id)");
});

test("each message is a command that sends what was sent", () => {
  const script = writeCurl(makeRun(), origins);
  const commands = commandsOf(script, { CLIENT_SECRET: "shh", PASSWORD: "p w", COOKIES_OF_SITE_B: "a=b" });
  expect(commands).toHaveLength(7);
  const authorize = new URL(commands[0]!.find((word) => word.startsWith("http"))!);
  expect(authorize.searchParams.get("client_id")).toBe(nasty);
  expect(authorize.searchParams.get("state")).toBe(secrets.state);
  expect(commands[3]).toEqual(expect.arrayContaining(["--cookie", "a=b", `email=${secrets.email}`, "password=p w"]));
  expect(commands[5]).toEqual(
    expect.arrayContaining(["--request", "POST", "--user", "an-app:shh", `code=${secrets.code}`]),
  );
  expect(commands[6]).toContain(`authorization: Bearer ${secrets.accessToken}`);
  expect(script).toContain("# 6. App's server to Site B, back channel: 200\n");
  expect(readdirSync(folder)).toEqual([]);
});

test("of a masked run the same variable stands wherever the same value was", () => {
  const run = makeRun();
  const script = writeCurl({ ...run, exchanges: maskSecrets(run.exchanges) }, origins);
  const commands = commandsOf(script, { CODE_1: "the-code", ACCESS_TOKEN_1: "the-token" });
  expect(commands[5]).toContain("code=the-code");
  expect(commands[6]).toContain("authorization: Bearer the-token");
});
