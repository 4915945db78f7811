// What is known of the packages that we stand on: none is older than the release that repaired it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const lock = JSON.parse(readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8")) as {
  packages: Record<string, { version?: string }>;
};

/** The oldest release without a known hole (React2Shell CVE-2025-55182 and the batches of 2026). */
const oldest = { next: "16.3.8", "next-auth": "4.24.15", react: "19.3.1", "react-dom": "19.3.1", jose: "6.2.17" };

const parts = (version: string) => version.split(".").map(Number);

function isAtLeast(version: string, wanted: string): boolean {
  const [one, other] = [parts(version), parts(wanted)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 || one[at]! > other[at]!;
}

test.each(Object.entries(oldest))("193 CVE-2025-55182: %s is %s or newer", (name, wanted) => {
  const { version = "0.0.0" } = lock.packages[`node_modules/${name}`] ?? {};
  expect(isAtLeast(version, wanted), version).toBe(true);
});
