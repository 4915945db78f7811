// The last lines of a start: where it is, and who can sign in.

/** Prints the address, and in demo mode the accounts that were seeded. */
export function welcome({ mode, appUrl, demoUrl, host, port }) {
  const behind = new URL(appUrl).port === String(port) ? "" : `   (listening at ${host}:${port})`;
  const lines = [`  Both Sides is at  ${appUrl}${behind}`];
  if (demoUrl !== appUrl) lines.push(`  Site A is at      ${demoUrl}/demo`);
  if (mode === "demo")
    lines.push("  Sign in as        alice@example.com or bob@example.com, password open-sesame-demo");
  lines.push("  Stop it with      Ctrl+C");
  console.log(`\n${lines.join("\n")}\n`);
}
