import { expect, test } from "vitest";
import { concerning } from "./concerning";
import { makeRun, nasty, secrets } from "./export/testing/run";

const basic = (clientId: string) => [["authorization", `Basic ${clientId}:•••`] as const];
const pathsOf = (seen: ReturnType<typeof concerning>) => seen.map(({ method, path }) => `${method} ${path}`);

const { exchanges } = makeRun();
/** The login of the app, which is called like its run. */
const login = exchanges.map((one) => ({
  ...one,
  requestHeaders: one.path === "/provider/oauth/token" ? basic(nasty) : one.requestHeaders,
}));

test("of a login its client's owner sees the authorization request and the back channel, and no form of site B's", () => {
  expect(pathsOf(concerning(nasty, login))).toEqual([
    "GET /provider/oauth/authorize",
    "GET /provider/oauth/authorize/•request-1-masked•",
    "GET /provider/oauth/authorize/•request-1-masked•",
    "POST /provider/oauth/token",
    "GET /provider/oauth/userinfo",
  ]);
});

test("no secret is in it, neither cookies nor other headers of the browser, nor what site B keeps", () => {
  const seen = concerning(nasty, login);
  const text = JSON.stringify(seen);
  const shown = Object.entries(secrets).filter(([, value]) => text.includes(JSON.stringify(value).slice(1, -1)));
  expect(shown).toEqual([]);
  expect(seen.flatMap(({ channel, requestHeaders }) => (channel === "front" ? requestHeaders : []))).toEqual([]);
  expect(seen[0]!.rows).toEqual([{ table: "AuthorizationRequest", operation: "insert", values: [] }]);
  expect(seen[3]!.form[0]).toEqual(["code", "•code-1-masked•"]);
});

test("the owner of another client, or of a run that names none, sees nothing", () => {
  expect(concerning("another", login)).toEqual([]);
  expect(concerning(null, login)).toEqual([]);
});

test("another client's messages in the same run are not seen, though both sent the same state", () => {
  const state = ["state", "the same for all of both"] as const;
  const other = { from: "client", channel: "back", method: "POST", path: "/provider/oauth/token" } as const;
  const token = "ba_a-token-of-the-other-client";
  const run = makeRun([
    { query: [["client_id", "tea"], state] },
    { query: [["client_id", "coffee"], state], responseHeaders: [["location", "https://coffee.example/?code=abcdef"]] },
    { ...other, form: [["code", "abcdef"], state], answer: JSON.stringify({ access_token: token }) },
    { ...other, requestHeaders: [["authorization", `Bearer ${token}`]], path: "/provider/api/me" },
    { ...other, requestHeaders: basic("coffee"), form: [["client_id", "tea"]] },
  ]).exchanges;
  expect(concerning("tea", run).map(({ id }) => id)).toEqual([1]);
  expect(concerning("coffee", run).map(({ id }) => id)).toEqual([2, 3, 4]);
});

test("a code that is empty or was never noted joins nothing", () => {
  const run = makeRun([
    { query: [["client_id", "tea"]], responseHeaders: [["location", "https://tea.example/?code=&access_token=•••"]] },
    { channel: "back", form: [["code", ""]] },
    { channel: "back", form: [["token", "•••"]] },
  ]).exchanges;
  expect(concerning("tea", run).map(({ id }) => id)).toEqual([1]);
});

test("site A's owner sees its callback, and neither its pages nor what was tried out with its messages", () => {
  const location = "http://localhost:3000/demo/api/auth/callback/site-b?code=a-code-of-this-login";
  const callback = { to: "site-a", path: "/demo/api/auth/callback/site-b" } as const;
  const again = { of: 2, tampering: "code-again", attempt: "first" };
  const run = makeRun([
    { query: [["client_id", "site-a"]], responseHeaders: [["location", location]] },
    { ...callback, query: [["code", "a-code-of-this-login"]] },
    { ...callback, query: [["code", "a-code-of-this-login"]], again },
    { to: "site-a", path: "/demo" },
  ]).exchanges;
  expect(concerning("site-a", run).map(({ id }) => id)).toEqual([1, 2]);
});
