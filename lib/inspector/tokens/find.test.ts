import { expect, test } from "vitest";
import { makeExchange } from "@/lib/trace/testing/exchanges";
import { findTokens } from "./find";

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const jwt = `${base64({ alg: "ES256" })}.${base64({ iss: "an-issuer" })}.c2lnbmF0dXJl`;

const namesIn = (changes: Parameters<typeof makeExchange>[0]) =>
  findTokens(makeExchange(changes)).map(({ name, place }) => [place, name]);

test("tokens are found wherever an exchange carries them, and each once", () => {
  const answer = JSON.stringify({
    access_token: "an-access-token",
    id_token: jwt,
    token_type: "Bearer",
    expires_in: 9,
  });
  expect(
    namesIn({
      requestHeaders: [["authorization", "Bearer the-one-before"]],
      query: [["code", "a-code"]],
      form: [
        ["refresh_token", "a-refresh-token"],
        ["token", "a-refresh-token"],
        ["grant_type", "refresh_token"],
      ],
      responseHeaders: [["location", "https://app.example/cb?code=another-code&state=s"]],
      answer,
    }),
  ).toEqual([
    ["authorization", "access_token"],
    ["query", "code"],
    ["form", "refresh_token"],
    ["location", "code"],
    ["answer", "access_token"],
    ["answer", "id_token"],
  ]);
});

test.each(["logout_token", "client_assertion", "id_token_hint", "device_code"])("%s is a token", (name) => {
  expect(namesIn({ form: [[name, "a-value"]] })).toEqual([["form", name]]);
});

test("a request object is a token, the handle of a waiting request and Basic credentials are none (RFC 9101 §4)", () => {
  expect(namesIn({ query: [["request", jwt]] })).toEqual([["query", "request"]]);
  expect(namesIn({ query: [["request", "bq_waiting.secret"]] })).toEqual([]);
  expect(namesIn({ query: [["request", "a.b.c"]], requestHeaders: [["authorization", "Basic app:•••"]] })).toEqual([]);
  expect(namesIn({ query: [["access_token", ""]] })).toEqual([]);
});
