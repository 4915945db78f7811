// The theme's promises: text is readable in every site and both themes, and the two sites share no colour.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("globals.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

type Tokens = Record<string, string>;

function tokens(part: string, site: string): Tokens {
  const start = site === "" ? part.indexOf(":root {") : part.indexOf(`[data-site="${site}"]`);
  const block = part.slice(part.indexOf("{", start), part.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

const text: [string, string[]][] = [
  ["ink", ["paper", "raised", "brand-soft", "danger-soft", "good-soft"]],
  ["muted", ["paper", "raised", "brand-soft"]],
  ["brand", ["paper", "raised", "brand-soft"]],
  ["on-brand", ["brand"]],
  ["danger", ["paper", "raised", "danger-soft"]],
  ["good", ["paper", "raised", "good-soft"]],
];

const shapes: [string, string[]][] = [
  ["edge", ["paper", "raised"]],
  ["focus", ["paper", "raised", "brand-soft"]],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_, part) => {
  test.each(["", "a", "b", "inspector"])(
    "site %j has text of 4.5:1 and outlines of 3:1 (WCAG 2.2 §1.4.3, §1.4.11)",
    (site) => {
      const colours = tokens(part, site);
      const tooFaint = [
        ...text.map((pair) => [4.5, ...pair] as const),
        ...shapes.map((pair) => [3, ...pair] as const),
      ].flatMap(([least, front, backs]) =>
        backs
          .map((back) => ({ front, back, ratio: contrast(colours[front] ?? "", colours[back] ?? "") }))
          .filter(({ ratio }) => !(ratio >= least)),
      );
      expect(tooFaint).toEqual([]);
    },
  );

  test("the two sites never share a colour", () => {
    const shared = Object.values(tokens(part, "a")).filter((colour) =>
      Object.values(tokens(part, "b")).includes(colour),
    );
    expect(shared).toEqual([]);
  });
});
