import { expect, test } from "vitest";
import { readPersonalDetails } from "./personal-details";

const typed = { name: "Alice", address: "", phoneNumber: "" };
const read = (changes: Partial<typeof typed>) => readPersonalDetails({ ...typed, ...changes });

test("an empty address or number is none", () => {
  expect(read({ address: " \n ", phoneNumber: " " })).toEqual({
    details: { name: "Alice", address: null, phoneNumber: null },
  });
});

test("OpenID Connect Core §5.1.1: an address keeps its lines and loses what could fool a reader", () => {
  expect(read({ address: "  1 Birch\u202e Lane \r\n\r\nSpringfield\0\n" })).toMatchObject({
    details: { address: "1 Birch Lane\nSpringfield" },
  });
});

test.each(["+1 (202) 555-0100", "001 202 555 0100", "+1.202.555.0100", "＋12025550100"])(
  "OpenID Connect Core §5.1: the phone number %s is kept in E.164",
  (phoneNumber) => {
    expect(read({ phoneNumber })).toMatchObject({ details: { phoneNumber: "+12025550100" } });
  },
);

test.each(["202 555 0100", "+0123456789", "+1", "+1234567890123456", "call me", "+1202555ext1"])(
  "OpenID Connect Core §5.1: %s is no phone number",
  (phoneNumber) => {
    expect(read({ phoneNumber })).toEqual({ faults: { phoneNumber: "phone_form" } });
  },
);

test("a name there must be, and nothing may be endless", () => {
  expect(read({ name: "\u200b", address: "x".repeat(301) })).toEqual({
    faults: { name: "name_missing", address: "address_too_long" },
  });
  expect(read({ name: "x".repeat(61), address: "a\n".repeat(7) })).toEqual({
    faults: { name: "name_too_long", address: "address_too_long" },
  });
});
