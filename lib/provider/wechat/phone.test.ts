import { expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { readPhone } from "./phone";

useTemporaryDatabase({ APP_URL: "https://birch.example" });

test("RFC 6265 §4.1: over https the phone's cookie is one that no other host can set", () => {
  const { hash, cookie } = readPhone(null);
  const [, pair, attributes] = /^(__Host-birch-phone=[\w-]{43})(; Path=\/; HttpOnly; SameSite=Lax; Secure)$/.exec(
    cookie!,
  )!;
  expect(attributes).toBeDefined();
  expect(readPhone(`other=1; ${pair}`)).toEqual({ hash, cookie: undefined });
});

test("a cookie of another form, or one that came twice, is nobody's", () => {
  for (const header of ["__Host-birch-phone=short", `__Host-birch-phone=${"x".repeat(43)}; __Host-birch-phone=y`])
    expect(readPhone(header).cookie).toBeDefined();
});
