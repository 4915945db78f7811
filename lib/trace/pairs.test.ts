import { expect, test } from "vitest";
import { bearerIn, valueOf } from "./pairs";

test("the first value of a name is found, in whichever list it stands", () => {
  expect(
    valueOf(
      "b",
      [["a", "1"]],
      [
        ["b", "2"],
        ["b", "3"],
      ],
    ),
  ).toBe("2");
  expect(valueOf("c", [["a", "1"]])).toBeNull();
});

test("RFC 6750 §2.1: a bearer token is what stands alone behind its scheme, in whatever case", () => {
  expect(bearerIn([["authorization", "bearer ba_1.x"]])).toBe("ba_1.x");
  for (const other of ["Basic YTpi", "Bearer two words", "Bearer "])
    expect(bearerIn([["authorization", other]])).toBeNull();
});
