import { expect, test } from "vitest";
import { beginsRun, findRunByValue, findRunOfBrowser, findRunOfVisitor, remember } from "./runs";
import { makeExchange } from "./testing/exchanges";

const location = (address: string): [string, string][] => [["location", address]];

test("RFC 6749 §4.1: state, code and token join a login, also where nobody knows the browser", () => {
  remember(makeExchange({ query: [["state", "a-state-of-one"]] }), "one", null);
  const back = makeExchange({
    query: [["state", "a-state-of-one"]],
    responseHeaders: location("https://app.example/cb?code=a-code-of-one"),
  });
  expect(findRunByValue(back)).toBe("one");
  remember(back, "one", null);

  const token = makeExchange({
    channel: "back",
    from: "client",
    method: "POST",
    path: "/provider/oauth/token",
    form: [["code", "a-code-of-one"]],
    answer: JSON.stringify({ access_token: "a-token-of-one", expires_in: 3600 }),
  });
  expect(findRunByValue(token)).toBe("one");
  remember(token, "one", null);
  expect(findRunByValue(makeExchange({ requestHeaders: [["authorization", "Bearer a-token-of-one"]] }))).toBe("one");
});

test("values of another login, and names that join nothing, lead nowhere", () => {
  remember(makeExchange({ query: [["state", "a-state-of-two"]] }), "two", null);
  expect(findRunByValue(makeExchange({ query: [["state", "a-state-of-three"]] }))).toBeNull();
  expect(findRunByValue(makeExchange({ query: [["scope", "a-state-of-two"]] }))).toBeNull();
  expect(findRunByValue(makeExchange({ query: [["state", ""]] }))).toBeNull();
});

test("a browser is in the run in which it was last", () => {
  const one = { browser: "a browser", host: "localhost" };
  remember(makeExchange(), "four", one);
  remember(makeExchange(), "five", one);
  expect([findRunOfBrowser(one), findRunOfBrowser({ ...one, browser: "another" })]).toEqual(["five", null]);
});

test("RFC 6749 §10.12: a state that is guessed, fixed or stolen brings no second browser into a run, the same one elsewhere it does", () => {
  const began = { browser: "at site A", host: "a.example" };
  const moved = { browser: "at site B", host: "b.example" };
  const thief = { browser: "a thief", host: "b.example" };
  const exchange = makeExchange({ query: [["state", "a-state-of-six"]] });
  remember(exchange, "six", began);
  expect(findRunOfVisitor(exchange, { ...thief, host: "a.example" })).toBeNull();
  expect(findRunOfVisitor(exchange, moved)).toBe("six");
  remember(exchange, "six", moved);
  expect([findRunOfVisitor(exchange, moved), findRunOfVisitor(exchange, began)]).toEqual(["six", "six"]);
  expect(findRunOfVisitor(exchange, thief)).toBeNull();
});

test("a click at site A begins a run, and so does an authorization request whose state is new", () => {
  const click = makeExchange({ method: "POST", path: "/demo/sign-in" });
  expect([beginsRun(click, null), beginsRun(click, "one")]).toEqual([true, true]);
  expect([beginsRun(makeExchange(), null), beginsRun(makeExchange(), "one")]).toEqual([true, false]);
  expect(beginsRun(makeExchange({ path: "/provider/sign-in" }), null)).toBe(false);
});
