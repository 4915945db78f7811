import { expect, test } from "vitest";
import { checkSignUp, cleanName, isEmail, normaliseEmail } from "./person";

test.each(["bob@example.com", "BOB@EXAMPLE.COM", " Bob@example.com ", "bob＠example.com", "ｂob@example.com"])(
  "37 %j names one account",
  (typed) => {
    expect(normaliseEmail(typed)).toBe("bob@example.com");
  },
);

test.each([
  "bob",
  "bob@",
  "@example.com",
  "bob@example",
  "bob@exa mple.com",
  "b@b@example.com",
  "bob\u0000@example.com",
])("39 %j is no address", (typed) => {
  expect(isEmail(normaliseEmail(typed))).toBe(false);
});

test("40 a name loses what could disguise it", () => {
  expect(cleanName("  Al\u202eice\u0000 \u200bB\n ")).toBe("Alice B");
});

test("what is wrong is said by field", () => {
  expect(checkSignUp("", "x", "short")).toEqual({
    name: "name_missing",
    email: "email_invalid",
    password: "password_short",
  });
  expect(checkSignUp("Alice", "a@example.com", "password1")).toEqual({ password: "password_common" });
  expect(checkSignUp("Alice", "a@example.com", "x".repeat(129))).toEqual({ password: "password_long" });
  expect(checkSignUp("Alice", "a@example.com", "木".repeat(100))).toEqual({});
});
