import { expect, test } from "vitest";
import { expectOneLine } from "@/lib/inspector/testing/one-line";
import { specificationLink } from "@/lib/specification-link";
import { rules } from "./registry";

test.each(Object.entries(rules))(
  "the inspector knows the one line with which an endpoint asks for %s, and where the rule stands",
  (rule, { section }) => {
    expectOneLine(rule);
    expect(specificationLink(section), section).toMatch(/^https:\/\//);
  },
);
