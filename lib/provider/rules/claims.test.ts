import { expect, test } from "vitest";
import { claimNames, sharedData, type ClaimName } from "./claims";

const person = {
  name: "Alice",
  picture: "https://c.example/a.png",
  email: "a@example.com",
  emailVerified: true,
  address: "1 Birch Lane\nSpringfield",
  phoneNumber: "+12025550100",
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

test("OpenID Connect Core §5.1.1: an address is an object, a phone number is said not to be verified", () => {
  expect(sharedData(person, ["address", "phone"])).toEqual({
    address: { formatted: "1 Birch Lane\nSpringfield" },
    phone_number: "+12025550100",
    phone_number_verified: false,
  });
  expect(sharedData({ ...person, address: null, phoneNumber: null }, ["address", "phone"])).toEqual({});
});

test("OpenID Connect Core §5.5: a claim that was asked for is there without its scope", () => {
  expect(sharedData(person, ["openid"], ["picture", "phone_number"])).toEqual({
    picture: person.picture,
    phone_number: "+12025550100",
  });
});

test("131 OpenID Connect Core §2: no claim about a person has a name of the protocol's", () => {
  const reserved = "iss sub aud azp exp iat nbf jti nonce at_hash c_hash s_hash auth_time acr amr sid cnf scope".split(
    " ",
  );
  expect(claimNames.filter((name) => reserved.includes(name))).toEqual([]);
  const hostile = { ...person, iss: "https://evil.example", aud: "other", exp: 9e9, nonce: "n" };
  expect(Object.keys(sharedData(hostile, ["profile"], ["iss", "exp", "nonce"] as unknown as ClaimName[]))).toEqual([
    "name",
    "picture",
  ]);
});
