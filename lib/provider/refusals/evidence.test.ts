import { expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { evidenceFor, sealEvidence } from "./evidence";

useTemporaryDatabase();

const now = new Date("2026-11-24T12:00:00Z");
const seen = { ownerUid: 7, clientId: "c", rule: "code-known", received: "a", expected: "b" };
const sealed = sealEvidence(seen, now);

test("the client's owner sees what was received and expected, and when", () => {
  expect(evidenceFor(sealed, "code-known", 7)).toEqual({ shown: { ...seen, at: now.getTime() } });
});

test("somebody else, and nobody, learn only that there is something to see", () => {
  expect(evidenceFor(sealed, "code-known", 8)).toEqual({ shown: null });
  expect(evidenceFor(sealed, "code-known", null)).toEqual({ shown: null });
});

test("on another rule's page, changed in any byte, made up, repeated or absent, it is nothing", () => {
  expect(evidenceFor(sealed, "code-expired", 7)).toBeNull();
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    const opened = evidenceFor(changed, "code-known", 7);
    expect(opened === null || changed.slice(0, -1) === sealed.slice(0, -1), String(at)).toBe(true);
  }
  for (const other of [undefined, "", "e30", [sealed, sealed]]) expect(evidenceFor(other, "code-known", 7)).toBeNull();
});

test("it can be read from the address by nobody, and a long value is cut", () => {
  const long = sealEvidence({ ...seen, received: "r".repeat(1_000) }, now);
  expect(Buffer.from(long, "base64url").toString("latin1")).not.toContain("rrrr");
  expect(evidenceFor(long, "code-known", 7)?.shown?.received).toHaveLength(300);
});
