// Parameters with a wrong or extreme value are refused at the client with its state, and nothing is guessed.
// RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.1. https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
import { createServer, type AddressInfo } from "node:net";
import { test, expect } from "../support/test";
import { authorize, authorizePath, codeFor, redeem, requestOf } from "../support/authorization";
import { cast } from "../support/clients";
import { each } from "../support/raw-http";

/** Sends a request with one value changed, and tells which error reaches the client. */
async function errorFor(changes: Record<string, string | undefined>): Promise<string | null> {
  const { developer, web } = await cast();
  const { status, location } = await developer.open(authorizePath(requestOf(web, changes)));
  expect({ changes, status, to: location?.split("?")[0] }).toEqual({ changes, status: 303, to: web.redirectUri });
  const answer = new URL(location!);
  expect(answer.searchParams.get("state")).toBe("a-state");
  expect(answer.searchParams.get("iss")).toMatch(/^http:\/\/localhost:\d+\/provider$/);
  expect(answer.searchParams.has("code") || location!.includes("token=") || answer.hash !== "").toBe(false);
  return answer.searchParams.get("error");
}

test("4 any response_type but code is refused, and no token comes through the browser", async () => {
  for (const response_type of [undefined, ""]) expect(await errorFor({ response_type })).toBe("invalid_request");
  for (const response_type of [
    "CODE",
    "token",
    "id_token",
    "code token",
    "code id_token",
    "none",
    "code code",
    "code ",
  ]) {
    expect(await errorFor({ response_type }), response_type).toBe("unsupported_response_type");
  }
});

test("5 a response_mode that is not supported is refused", async () => {
  for (const response_mode of ["fragment", "FORM_POST", "web_message", "query.jwt", "jwt", "bogus", '"><script>']) {
    expect(await errorFor({ response_mode }), response_mode).toBe("invalid_request");
  }
});

test("6 a scope with forbidden characters or beyond the limit is refused; order and repetition do not matter", async () => {
  for (const scope of [
    'read"',
    "read\\",
    "read\u0007",
    "read\n",
    "réad",
    "\u0000",
    "no-such-scope",
    "s ".repeat(2_000),
    "read ".repeat(500),
  ]) {
    expect(await errorFor({ scope }), JSON.stringify(scope.slice(0, 20))).toMatch(
      scope.includes("\u0000") ? "invalid_request" : "invalid_scope",
    );
  }
  const { developer, web } = await cast();
  for (const scope of ["openid read", "read openid", "read openid read openid", "openid unknown read"]) {
    const { scope: granted } = await redeem(web, await codeFor(developer, web, { scope }));
    expect(granted.split(" ").sort(), scope).toEqual(["openid", "read"]);
  }
});

test("7 a state comes back byte for byte, and one over the limit is a clean error", async () => {
  const { developer, web } = await cast();
  await codeFor(developer, web);
  const odd = [
    "+&%#=;",
    "a b+c%20d",
    "%2B%26",
    "\u{1F333}é中",
    "\r\n\t\u0001\u007f",
    "'\"<>\\^`{|}",
    "?x=1&code=2&error=3",
    "s".repeat(2_048),
    "\u{F0}\u{9F}",
    " ",
    "\uFEFF",
  ];
  const random = Array.from({ length: 150 }, (_, seed) =>
    Array.from({ length: 40 }, (_unused, index) =>
      String.fromCodePoint(1 + ((seed * 7_919 + index * 104_729) % (seed % 2 ? 0xd7fe : 0xfe))),
    ).join(""),
  );
  await each([...odd, ...random], 8, async (state) => {
    const answer = await authorize(developer, web, { state });
    expect(answer.searchParams.getAll("state"), JSON.stringify(state)).toEqual([state]);
    expect(answer.searchParams.get("code")).toMatch(/^bc_/);
  });
  const { location } = await developer.open(authorizePath(requestOf(web, { state: "s".repeat(2_049) })));
  expect(Object.fromEntries(new URL(location!).searchParams)).toMatchObject({ error: "invalid_request" });
});

test("8 a nonce of 64 or 384 characters comes back whole, a longer one is refused", async () => {
  const { developer, web } = await cast();
  for (const nonce of ["n".repeat(64), "x".repeat(384)]) {
    const { id_token } = await redeem(web, await codeFor(developer, web, { nonce }));
    expect(JSON.parse(Buffer.from(id_token!.split(".")[1]!, "base64url").toString()).nonce).toBe(nonce);
  }
  expect(await errorFor({ nonce: "n".repeat(385) })).toBe("invalid_request");
});

test("18 a max_age that is no whole number of seconds is refused, not ignored", async () => {
  for (const max_age of ["-1", "1e309", "9223372036854775808", "NaN", "0x10", " 5", "5 ", "1.5", "five", "+5"]) {
    expect(await errorFor({ max_age }), max_age).toBe("invalid_request");
  }
});

test("19 prompt=none with another value, and an unknown prompt, are refused", async () => {
  for (const prompt of ["none login", "login none", "none consent", "NONE", "create", "none none login", "log in"]) {
    expect(await errorFor({ prompt }), prompt).toBe("invalid_request");
  }
});

test("21 request and request_uri are refused, and nobody fetches them", async () => {
  let visits = 0;
  const canary = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((listening) => canary.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/request`;
  expect(await errorFor({ request: "eyJhbGciOiJub25lIn0.e30." })).toBe("request_not_supported");
  expect(await errorFor({ request_uri: address })).toBe("request_uri_not_supported");
  expect(await errorFor({ request_uri: "urn:example:x" })).toBe("request_uri_not_supported");
  expect(visits).toBe(0);
  canary.close();
});
