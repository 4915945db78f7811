import { expect, test } from "vitest";
import { readFragment } from "./read-fragment";

const issuer = "http://localhost:3000/provider";
const token = {
  access_token: "ba_x.y",
  token_type: "Bearer",
  expires_in: "600",
  scope: "read",
  state: "s",
  iss: issuer,
};

function fragment(changes: Record<string, string> = {}): string {
  return `#${new URLSearchParams({ ...token, ...changes }).toString()}`;
}

test("RFC 6749 §4.2.2: with the state that this browser was given, and from B, the token is taken", () => {
  expect(readFragment(fragment(), "s", issuer)).toEqual({
    kind: "token",
    token: "ba_x.y",
    parameters: Object.entries(token),
  });
});

test.each([
  ["another state", { state: "t" }, "s"],
  ["no state", { state: "" }, "s"],
  ["a browser that asked nothing", {}, null],
])("RFC 6749 §10.12: a token that somebody slipped in is not touched: %s", (_, changes, state) => {
  expect(readFragment(fragment(changes as Record<string, string>), state, issuer)).toEqual({ kind: "foreign" });
  expect(readFragment("#error=access_denied&state=t", state, issuer)).toEqual({ kind: "foreign" });
});

test("RFC 6749 §10.12: no state on either side is no proof", () => {
  expect(readFragment("#access_token=x&token_type=Bearer", null, issuer)).toEqual({ kind: "foreign" });
});

test.each([
  ["137 RFC 9207 §2.4: another issuer", fragment({ iss: "https://evil.example" })],
  ["137 RFC 9207 §2.4: no issuer", fragment({ iss: "" })],
  ["RFC 6749 §7.1: another token type", fragment({ token_type: "mac" })],
  ["RFC 6749 §3.1: a parameter twice", `${fragment()}&access_token=another`],
  ["RFC 6749 §4.2.2: an empty token", fragment({ access_token: "" })],
])("%s is no answer of B's", (_, hash) => {
  expect(readFragment(hash, "s", issuer)).toEqual({ kind: "nonsense" });
});

test("RFC 6749 §4.2.2.1: a refusal is told from a token, whatever else stands beside it", () => {
  expect(readFragment(fragment({ error: "access_denied", error_description: "no" }), "s", issuer)).toEqual({
    kind: "refused",
    error: "access_denied",
    description: "no",
  });
});

test.each(["", "#", "#main", "#state=s"])("%j is nothing", (hash) => {
  expect(readFragment(hash, "s", issuer)).toEqual({ kind: "nothing" });
});
