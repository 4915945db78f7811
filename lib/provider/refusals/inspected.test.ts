import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { sourceLineOf } from "@/lib/inspector/source-lines";
import { specificationLink } from "@/lib/specification-link";
import { rules } from "./registry";

test.each(Object.entries(rules))(
  "the inspector finds where %s is asked for, and where it stands",
  (rule, { section }) => {
    const source = sourceLineOf(rule);
    expect(source, rule).toBeDefined();
    const around = readFileSync(source!.path, "utf8")
      .split("\n")
      .slice(source!.line - 1, source!.line)
      .join("\n");
    expect(around).toContain(`"${rule}"`);
    expect(specificationLink(section), section).toMatch(/^https:\/\//);
  },
);
