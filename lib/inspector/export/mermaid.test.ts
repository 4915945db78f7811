import { expect, test } from "vitest";
import { writeMermaid } from "./mermaid";
import { makeRun, nasty, origins } from "./testing/run";

test("a diagram has the parties that took part, the back channel by name, and what was checked and stored", () => {
  const lines = writeMermaid(makeRun(), origins).split("\n");
  expect(lines.slice(0, 5)).toEqual([
    "sequenceDiagram",
    "  participant App as App's server",
    "  participant Browser as Browser",
    "  participant B as Site B",
    "  participant Storage as Storage",
  ]);
  expect(lines).toContain("  Browser->>B: POST /provider/sign-in (csrf_token, request, email, password)");
  expect(lines).toContain("  App->>B: back channel, POST /provider/oauth/token (code, code_verifier)");
  expect(lines).toContain("  B-->>Browser: 303 → https#58;//tea.example/cb");
  expect(lines).toContain("  Note over B: ✓ 1 checks passed");
  expect(lines).toContain("  Note over B: ▲ refused by token-alive (RFC 6750 #167;3.1)");
  expect(lines).toContain("  B->>Storage: insert Session");
});

test("nothing that Mermaid would interpret is left in a text", () => {
  const path = `/provider/${nasty}`;
  const text = writeMermaid(makeRun([{ path, query: [[nasty, ""]] }]), origins);
  expect(text.split("\n")).toHaveLength(6);
  for (const line of text.trimEnd().split("\n").slice(3)) {
    const said = line.slice(line.indexOf(": ") + 2).replaceAll(/#\d+;/g, "");
    expect(said).not.toMatch(/[;#%:<>&$`"'|\\\n\u2028{}]/);
  }
  expect(text).toContain("#59;#35;#37;#37;");
});
