import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { endpointFiles } from "@/lib/inspector/sources/endpoint-file";
import { linesBehind } from "@/lib/inspector/sources/source-lines";
import { specificationLink } from "@/lib/specification-link";
import { rules } from "./registry";

test.each(Object.entries(rules))(
  "the inspector knows the one line with which an endpoint asks for %s, and where the rule stands",
  (rule, { section }) => {
    const asking = endpointFiles.map((file) => linesBehind(file, rule)).filter((lines) => lines.length > 0);
    expect(asking.length).toBeGreaterThan(0);
    for (const lines of asking) {
      expect(lines).toHaveLength(1);
      const [{ path, line } = { path: "", line: 0 }] = lines;
      expect(readFileSync(path, "utf8").split("\n")[line - 1]).toContain(`"${rule}"`);
    }
    expect(specificationLink(section), section).toMatch(/^https:\/\//);
  },
);
