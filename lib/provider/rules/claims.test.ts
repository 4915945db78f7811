import { expect, test } from "vitest";
import { sharedData } from "./claims";

const person = {
  uid: 1,
  sub: "s",
  name: "Alice",
  picture: "https://c.example/a.png",
  email: "a@example.com",
  emailVerified: true,
};

test("122 OpenID Connect Core §5.4: a scope opens its claims and no others", () => {
  expect(sharedData(person, ["openid"])).toEqual({});
  expect(sharedData(person, ["profile"])).toEqual({ name: "Alice", picture: person.picture });
  expect(sharedData(person, ["email"])).toEqual({ email: "a@example.com", email_verified: true });
});

test("`read` opens name, picture and email", () => {
  expect(Object.keys(sharedData(person, ["read"]))).toEqual(["name", "picture", "email", "email_verified"]);
});

test("a picture that is not there is not mentioned", () => {
  expect(sharedData({ ...person, picture: null }, ["profile"])).toEqual({ name: "Alice" });
});
