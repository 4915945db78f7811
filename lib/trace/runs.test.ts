import { expect, test } from "vitest";
import { beginsRun, findRunByValue, findRunOfBrowser, remember } from "./runs";
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
  remember(makeExchange(), "four", "a browser");
  remember(makeExchange(), "five", "a browser");
  expect([findRunOfBrowser("a browser"), findRunOfBrowser("another")]).toEqual(["five", null]);
});

test("a click at site A begins a run, and so does an authorization request whose state is new", () => {
  const click = makeExchange({ method: "POST", path: "/demo/sign-in" });
  expect([beginsRun(click, null), beginsRun(click, "one")]).toEqual([true, true]);
  expect([beginsRun(makeExchange(), null), beginsRun(makeExchange(), "one")]).toEqual([true, false]);
  expect(beginsRun(makeExchange({ path: "/provider/sign-in" }), null)).toBe(false);
});
