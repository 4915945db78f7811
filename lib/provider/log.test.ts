import { afterEach, expect, test, vi } from "vitest";
import { log } from "./log";

afterEach(() => vi.restoreAllMocks());

test("196 CWE-117: whatever a value holds, an event is one line of JSON without a control character", () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  const nasty = ['a\r\n{"event":"consent_given"}', "\u001b[2J\u001b[31mred", 'quote " and \\', "\0\u0007\u2028\u2029"];
  for (const value of nasty) log("sign_in_failed", { client_id: value });
  expect(lines).toHaveLength(nasty.length);
  for (const [index, line] of lines.entries()) {
    expect(line).not.toMatch(/[\0-\u001f]/);
    expect(JSON.parse(line)).toMatchObject({ event: "sign_in_failed", client_id: nasty[index] });
  }
});
