import { expect, test } from "vitest";
import type { Exchange } from "@/lib/trace/exchange";
import { makeExchange } from "@/lib/trace/testing/exchanges";
import { familyOf } from "./family";

const asked = (changes: Partial<Exchange>) =>
  makeExchange({ method: "POST", path: "/provider/oauth/token", channel: "back", status: 200, ...changes });

const given = (token: string) =>
  asked({
    form: [["grant_type", "authorization_code"]],
    answer: JSON.stringify({ access_token: "a", refresh_token: token }),
  });

const refreshed = (token: string, answer: object, rule?: string) =>
  asked({
    form: [
      ["grant_type", "refresh_token"],
      ["refresh_token", token],
    ],
    status: rule === undefined ? 200 : 400,
    answer: JSON.stringify(answer),
    checks: rule === undefined ? [] : [{ rule, section: "RFC 9700 §4.14.2", says: "", passed: false }],
  });

const rotated = (token: string, next: string) => refreshed(token, { access_token: "a", refresh_token: next });
const refused = (token: string, rule: string) => refreshed(token, { error: "invalid_grant" }, rule);

test("RFC 9700 §4.14.2: each rotation makes a child, and the family lives", () => {
  const family = familyOf("two", [makeExchange(), given("one"), rotated("one", "two"), rotated("two", "three")]);
  expect(family).toEqual({
    endedBy: null,
    root: {
      token: "one",
      givenBy: 2,
      uses: [{ message: 3, outcome: "rotated", rule: null }],
      children: [
        {
          token: "two",
          givenBy: 3,
          uses: [{ message: 4, outcome: "rotated", rule: null }],
          children: [{ token: "three", givenBy: 4, uses: [], children: [] }],
        },
      ],
    },
  });
});

test("RFC 9700 §4.14.2: a token that comes after its rotation is a reuse, with the check that fired, and ends the family", () => {
  const messages = [
    given("one"),
    rotated("one", "two"),
    refused("one", "refresh-token-used-once"),
    refused("two", "authorization-withdrawn"),
  ];
  const family = familyOf("two", messages)!;
  expect(family.endedBy).toBe(3);
  expect(family.root.uses[1]).toEqual({ message: 3, outcome: "reused", rule: "refresh-token-used-once" });
  expect(family.root.children[0]!.uses).toEqual([{ message: 4, outcome: "refused", rule: "authorization-withdrawn" }]);
});

test("a token that comes again at once is given the same next one, which is no second child", () => {
  const family = familyOf("one", [given("one"), rotated("one", "two"), rotated("one", "two")])!;
  expect(family.root.uses.map(({ outcome }) => outcome)).toEqual(["rotated", "repeated"]);
  expect(family.root.children).toHaveLength(1);
  expect(family.endedBy).toBeNull();
});

test("a client that is refused for itself reuses nothing (RFC 6749 §5.2)", () => {
  const messages = [given("one"), rotated("one", "two"), refreshed("one", { error: "invalid_client" }, "client-known")];
  expect(familyOf("one", messages)).toMatchObject({ endedBy: null, root: { uses: [{}, { outcome: "refused" }] } });
});

test("a refresh without rotation keeps the token, a revocation ends the family (RFC 6749 §6, RFC 7009 §2.1)", () => {
  const revoke = asked({ path: "/provider/oauth/revoke", form: [["token", "one"]] });
  const family = familyOf("one", [given("one"), refreshed("one", { access_token: "b" }), revoke])!;
  expect(family.root.uses.map(({ outcome }) => outcome)).toEqual(["kept", "revoked"]);
  expect(family.endedBy).toBe(3);
});

test("two logins in a run are two families, and a token from before the run begins one", () => {
  const messages = [given("one"), given("other"), rotated("before", "after")];
  expect(familyOf("other", messages)!.root).toMatchObject({ token: "other", children: [] });
  expect(familyOf("after", messages)!.root).toMatchObject({ token: "before", givenBy: null });
  expect(familyOf("unknown", messages)).toBeNull();
});
