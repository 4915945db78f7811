import { expect, test } from "vitest";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import { stepSections } from "@/lib/inspector/step-sections";
import { expectOneLine } from "@/lib/inspector/testing/one-line";
import { specificationLink } from "@/lib/specification-link";

test.each(Object.entries(stepSections))(
  "%s of site A's: its section can be read, its line names it, and it has its words",
  (name, section) => {
    expect(specificationLink(section), section).toMatch(/^https:\/\/.+#/);
    expectOneLine(name);
    for (const { steps } of [inspectorText.en, inspectorText.zh])
      expect((steps as Record<string, string>)[name]).toBeTruthy();
  },
);
