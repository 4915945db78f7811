import { expect, test } from "vitest";
import { hasPassword, masked, withoutPasswords, withoutSecrets, withoutTokens } from "./masks";

test("a password, a form's token and a client's secret are not noted, under any of their names", () => {
  for (const name of ["password", "Password", "csrf", "csrfToken", "client_secret", "secret"])
    expect(withoutPasswords([[name, "hunter2"]])).toEqual([[name, masked]]);
  expect(withoutPasswords([["code_verifier", "x"]])).toEqual([["code_verifier", "x"]]);
});

test("RFC 7617 §2: of a client's credentials only its name is noted; a bearer token stays, for its owner to see", () => {
  const basic = `Basic ${Buffer.from("an-app:s3cret:with:colons").toString("base64")}`;
  expect(withoutSecrets([["authorization", basic]])).toEqual([["authorization", `Basic an-app:${masked}`]]);
  expect(withoutSecrets([["authorization", "Bearer ba_x.y"]])).toEqual([["authorization", "Bearer ba_x.y"]]);
});

test("of cookies only the names are noted, sent and set", () => {
  expect(withoutSecrets([["cookie", "birch-session=bs_1.2; lang=zh"]])).toEqual([
    ["cookie", `birch-session=${masked}; lang=${masked}`],
  ]);
  expect(withoutSecrets([["set-cookie", "acorn-session=abc; Path=/demo; HttpOnly"]])).toEqual([
    ["set-cookie", `acorn-session=${masked}; Path=/demo; HttpOnly`],
  ]);
});

test("an answer without its tokens keeps all else; what is no answer stays none", () => {
  expect(withoutTokens('{"access_token":"ba_1.2","expires_in":3600,"id_token": "a.b.c"}')).toBe(
    `{"access_token":"${masked}","expires_in":3600,"id_token": "${masked}"}`,
  );
  expect(withoutTokens(null)).toBeNull();
});

test("a form with a password is known by any of its names", () => {
  expect([hasPassword([["current_password", "x"]]), hasPassword([["code", "x"]])]).toEqual([true, false]);
});
