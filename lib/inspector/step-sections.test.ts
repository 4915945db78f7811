import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import { sourceLineOf } from "@/lib/inspector/source-lines";
import { stepSections } from "@/lib/inspector/step-sections";
import { specificationLink } from "@/lib/specification-link";

test.each(Object.entries(stepSections))(
  "%s of site A's: its section can be read, its line names it, and it has its words",
  (name, section) => {
    expect(specificationLink(section), section).toMatch(/^https:\/\/.+#/);
    const source = sourceLineOf(name)!;
    expect(readFileSync(source.path, "utf8").split("\n")[source.line - 1]).toContain(`"${name}"`);
    for (const { steps } of [inspectorText.en, inspectorText.zh])
      expect((steps as Record<string, string>)[name]).toBeTruthy();
  },
);
