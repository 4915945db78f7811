import { expect, test } from "vitest";
import { credentialsIn } from "./introspect";

test("RFC 6749 §2.3.1: a client's credentials are taken as it showed them, in the header or in the form", () => {
  expect(credentialsIn({ headers: [["authorization", "Basic YTpi"]], body: "code=c" })).toEqual({
    header: "Basic YTpi",
    form: {},
  });
  expect(credentialsIn({ headers: [], body: "code=c&client_id=a&client_secret=b" })).toEqual({
    header: null,
    form: { client_id: "a", client_secret: "b" },
  });
});

test("a public client, a signed assertion and a bearer token are nothing that could be shown again", () => {
  expect(credentialsIn({ headers: [], body: "client_id=a&code=c" })).toBeNull();
  expect(credentialsIn({ headers: [], body: "client_id=a&client_assertion=x.y.z" })).toBeNull();
  expect(credentialsIn({ headers: [["authorization", "Bearer t"]], body: "" })).toBeNull();
});
