import { expect, test } from "vitest";
import { changeAddress, changeMembers, changeParameters } from "./changes";

const changes = [
  { name: "state", value: "other" },
  { name: "code", value: null },
  { name: "new", value: "never" },
];

test("parameters that are there are changed or left out, others stay out", () => {
  expect(changeParameters("code=1&state=2&iss=3", changes)).toBe("state=other&iss=3");
});

test("of an address only the query is changed", () => {
  expect(changeAddress("https://a.example/cb?code=1&state=2#x?state=3", changes)).toBe(
    "https://a.example/cb?state=other#x?state=3",
  );
  for (const address of ["/demo", "https://a.example/cb#state=1"])
    expect(changeAddress(address, changes)).toBe(address);
});

test("members of JSON keep their kind, and names of the language are names like any other", () => {
  const json = '{"access_token":"a","expires_in":3600,"info":{"name":"x"},"__proto__":"p","code":"1"}';
  const edited = changeMembers(json, [
    { name: "access_token", value: "b" },
    { name: "expires_in", value: "60" },
    { name: "info", value: "no JSON" },
    { name: "__proto__", value: "q" },
    { name: "code", value: null },
    { name: "toString", value: "z" },
  ]);
  expect(edited).toBe('{"access_token":"b","expires_in":60,"info":"no JSON","__proto__":"q"}');
});
