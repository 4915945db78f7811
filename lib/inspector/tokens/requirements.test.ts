import { expect, test } from "vitest";
import { specificationLink } from "@/lib/specification-link";
import { momentText, requirementSections } from "./requirements";

test.each(Object.entries(requirementSections))("%s: its section %s can be read", (_, section) => {
  expect(specificationLink(section)).toMatch(/^https:\/\/.+#/);
});

test("a moment is worded in UTC, and what is none is not", () => {
  expect(momentText(1_767_225_600)).toBe("2026-01-01 00:00:00 UTC");
  expect([momentText("soon"), momentText(Number.NaN), momentText(1e300), momentText(undefined)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
