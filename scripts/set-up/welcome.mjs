// The last lines of a start: where it is, who can sign in, and what the operator is warned of.

/** Prints the address, in demo mode the accounts that were seeded, and the warnings. */
export function welcome({ mode, appUrl, demoUrl, host, port, warnings }) {
  const behind = new URL(appUrl).port === String(port) ? "" : `   (listening at ${host}:${port})`;
  const lines = [`  Both Sides is at  ${appUrl}${behind}`];
  if (demoUrl !== appUrl) lines.push(`  Site A is at      ${demoUrl}/demo`);
  if (mode === "demo")
    lines.push("  Sign in as        alice@example.com or bob@example.com, password open-sesame-demo");
  lines.push("  Stop it with      Ctrl+C");
  for (const warning of warnings) lines.push(`  ! ${warning}`);
  console.log(`\n${lines.join("\n")}\n`);
}
