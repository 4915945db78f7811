import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { endpointFiles } from "@/lib/inspector/sources/endpoint-file";
import { linesBehind } from "@/lib/inspector/sources/source-lines";
import { changeByHand } from "./by-hand";
import { tamperings, tamperingOf, tamperingsFor } from "./registry";
import { putTogether, takeApart, withOneCharacterChanged, withoutSignature } from "./sendable";

const original = {
  method: "POST",
  url: "/provider/oauth/token?extra=1",
  headers: [["authorization", "Basic YTpi"] as const],
  body: "grant_type=authorization_code&code=bc_1.abcdefgh",
};

test.each(Object.entries(tamperings))("%s is stopped by a check whose line can be shown", (_, { stoppedBy }) => {
  const [source] = endpointFiles.flatMap((file) => linesBehind(file, stoppedBy));
  expect(readFileSync(source!.path, "utf8").split("\n")[source!.line - 1]).toContain(`"${stoppedBy}"`);
});

test("a request is offered what can be done to it, and no more", () => {
  expect(tamperingsFor(original)).toContain("code-changed");
  expect(tamperingsFor(original)).not.toContain("verifier-removed");
  expect(tamperingsFor({ ...original, url: "/demo", body: "" })).toEqual([]);
  expect(tamperingOf("toString")).toBeUndefined();
});

test("taken apart and put together it is the same request; one character changed is another text of the same length", () => {
  expect(putTogether(takeApart(original))).toEqual(original);
  for (const text of ["A", "AAAAA", "abcdefghij"]) {
    const changed = withOneCharacterChanged(text);
    expect(changed).not.toBe(text);
    expect(changed).toHaveLength(text.length);
  }
  expect(withoutSignature("x.payload.y")).toMatch(/^[\w-]+\.payload\.$/);
});

test("by hand a parameter gets another value where it stood, is left out, or comes anew to the form", () => {
  const request = takeApart(original);
  changeByHand(request, [
    { name: "extra", value: "2" },
    { name: "code", value: null },
    { name: "scope", value: "read" },
  ]);
  expect(putTogether(request)).toMatchObject({
    url: "/provider/oauth/token?extra=2",
    body: "grant_type=authorization_code&scope=read",
  });
});
