import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import { endpointFiles } from "@/lib/inspector/sources/endpoint-file";
import { linesBehind } from "@/lib/inspector/sources/source-lines";
import { stepSections } from "@/lib/inspector/step-sections";
import { specificationLink } from "@/lib/specification-link";

test.each(Object.entries(stepSections))(
  "%s of site A's: its section can be read, its line names it, and it has its words",
  (name, section) => {
    expect(specificationLink(section), section).toMatch(/^https:\/\/.+#/);
    const noting = endpointFiles.map((file) => linesBehind(file, name)).filter((lines) => lines.length > 0);
    expect(noting.length).toBeGreaterThan(0);
    for (const lines of noting) {
      expect(lines).toHaveLength(1);
      const [{ path, line } = { path: "", line: 0 }] = lines;
      expect(readFileSync(path, "utf8").split("\n")[line - 1]).toContain(`"${name}"`);
    }
    for (const { steps } of [inspectorText.en, inspectorText.zh])
      expect((steps as Record<string, string>)[name]).toBeTruthy();
  },
);
