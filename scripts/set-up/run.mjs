// Runs another program: its output is kept, and shown only when it fails.
import { spawn } from "node:child_process";
import process from "node:process";

/** Nothing that we start reports home. */
export const quiet = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/** Lets `child` end in its own way when we are told to stop. Ctrl+C on a terminal reaches it without us. */
function passOnSignals(child) {
  const interrupt = {
    happened: false,
    forget: () => Object.entries(listeners).forEach((entry) => process.off(...entry)),
  };
  const passOn = (signal) => {
    interrupt.happened = true;
    if (signal === "SIGTERM" || !process.stdin.isTTY) child.kill(signal);
  };
  const listeners = { SIGINT: passOn, SIGTERM: passOn };
  Object.entries(listeners).forEach((entry) => process.on(...entry));
  return interrupt;
}

/** Resolves to `{ code, output }` of a program that has ended; `inherit` lets it talk to the terminal itself. */
export function run(program, args, { env = {}, inherit = false, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...quiet, ...env },
      stdio: inherit ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && !program.endsWith(".exe"),
      timeout,
    });
    const interrupt = passOnSignals(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code) => {
      if (interrupt.happened) process.exit(130);
      interrupt.forget();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a JavaScript program of a package in node_modules with this very Node.js. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}
