import { expect, test } from "vitest";
import { ownPath } from "./return-path";

test.each([
  "/provider",
  "/provider/account/apps",
  "/provider/developer/apps/new",
  "/provider/developer/apps/AbC-_1",
  "/provider/errors",
  "/provider/errors/code-known",
  "/provider/errors/code-known?seen=AbC-_1",
  "/provider/device",
  "/provider/device?user_code=BCDF-GHJK",
])("%s is ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined,
  "",
  "//evil.example",
  "/\\evil.example",
  "/%09/evil.example",
  "/%5cevil.example",
  "https:evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "%2f%2fevil.example",
  "/provider/../../evil",
  "/provider//evil.example",
  "/provider/developer/apps?next=//evil.example",
  "/provider/developer/apps#x",
  "/provider/device?user_code=//evil.example",
  "/provider/device?user_code=BCDF-GHJK&x",
  "/provider\n//evil.example",
  "/provider/errors/code-known?seen=x&next=//evil.example",
  "/provider/errors/code-known?next=//evil.example",
  "/provider/errors?seen=x",
  "/provider/oauth/authorize",
  "/demo",
])("34 RFC 9700 §4.11: %j leads to the front page", (path) => {
  expect(ownPath(path)).toBe("/provider");
});
