import { expect, test } from "vitest";
import { checkLogoutRequest, decideLogout, postLogoutAddress } from "./logout-request";
import { OAuthError } from "./must";
import { readParameters } from "./parameters";

const registered = "https://c.example/bye?from=birch";
const client = { clientId: "c", options: { postLogoutRedirectUris: [registered] } };

function check(parameters: Record<string, string>, hinted: typeof client | null = client) {
  return checkLogoutRequest(readParameters(new URLSearchParams(parameters).toString()), hinted);
}

function ruleOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof OAuthError ? error.rule : String(error);
  }
}

const hinted = { id_token_hint: "x", post_logout_redirect_uri: registered };

test("RP-Initiated Logout §3: with a hint the registered address is gone to, with the state", () => {
  const onward = check({ ...hinted, state: "a b&c" });
  expect(postLogoutAddress(onward!)).toBe(`${registered}&state=a%20b%26c`);
  expect(postLogoutAddress(check(hinted)!)).toBe(registered);
  expect(postLogoutAddress({ ...onward!, target: "https://c.example/bye" as never })).toBe(
    "https://c.example/bye?state=a%20b%26c",
  );
});

test("62, 143 RP-Initiated Logout §3: one character more, less or other is not the registered address", () => {
  const alphabet = "abz09AZ-._~:/?#[]@!$&'()*+,;=% \\";
  const asked = (uri: string) => ruleOf(() => check({ ...hinted, post_logout_redirect_uri: uri }));
  for (let index = 0; index <= registered.length; index += 1) {
    const variants = [...alphabet].flatMap((character) => [
      registered.slice(0, index) + character + registered.slice(index),
      registered.slice(0, index) + character + registered.slice(index + 1),
    ]);
    for (const uri of [registered.slice(0, index), ...variants]) {
      if (uri === "" || uri === registered) continue;
      expect(asked(uri), uri).toBe("post-logout-redirect-uri-registered");
    }
  }
  for (const uri of [
    `${registered}&more=1`,
    "HTTPS://c.example/bye?from=birch",
    "https://c.example:443/bye?from=birch",
  ])
    expect(asked(uri), uri).toBe("post-logout-redirect-uri-registered");
});

test("143 RP-Initiated Logout §3: without a hint nobody is sent anywhere, whatever else is named", () => {
  expect(check({ client_id: "c", post_logout_redirect_uri: registered, state: "s" }, null)).toBeNull();
});

test("145 RP-Initiated Logout §4: a hint that proves nothing is refused, not overlooked", () => {
  expect(ruleOf(() => check(hinted, null))).toBe("logout-hint-own");
});

test("145 RP-Initiated Logout §2: client_id is the client that the hint was issued to", () => {
  expect(ruleOf(() => check({ ...hinted, client_id: "other" }))).toBe("logout-client-same");
  expect(check({ ...hinted, client_id: "c" })).not.toBeNull();
});

test("RFC 6749 §3.1: no parameter twice here either", () => {
  const twice = readParameters("state=a&state=b");
  expect(ruleOf(() => checkLogoutRequest(twice, null))).toBe("parameter-once");
});

test("144 RP-Initiated Logout §2: only a genuine hint of this very session spares the question", () => {
  const states = [true, false].flatMap((isOfThisSession) =>
    [true, false].map((goesOn) => ({ isOfThisSession, goesOn })),
  );
  for (const state of states) {
    const signedIn = { ...state, isSignedIn: true };
    expect(decideLogout({ ...signedIn, isRefused: true })).toBe("ask");
    expect(decideLogout({ ...signedIn, isRefused: false })).toBe(state.isOfThisSession ? "end" : "ask");
  }
});

test("RP-Initiated Logout §4: with nobody signed in a valid request goes on, and any other stays", () => {
  const nobody = { isSignedIn: false, isOfThisSession: false };
  expect(decideLogout({ ...nobody, isRefused: false, goesOn: true })).toBe("leave");
  expect(decideLogout({ ...nobody, isRefused: false, goesOn: false })).toBe("ask");
  expect(decideLogout({ ...nobody, isRefused: true, goesOn: false })).toBe("ask");
});
