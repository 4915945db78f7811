import { expect, test } from "vitest";
import { checkClientSettings } from "./client-settings";

const blank = { usesKeys: false, jwks: "", jwksUri: "", postLogoutRedirectUris: "", backchannelLogoutUri: "" };
const key = { kty: "OKP", kid: "one", crv: "Ed25519", x: "x".repeat(43) };
const set = (...keys: object[]) => JSON.stringify({ keys });

test("an empty form takes everything back", () => {
  expect(checkClientSettings(blank, "public")).toEqual({
    values: { jwks: null, jwksUri: null, postLogoutRedirectUris: [], backchannelLogoutUri: null },
  });
});

test("a good form comes out clean", () => {
  const form = {
    usesKeys: true,
    jwks: ` ${set({ ...key, more: 1 })}\n`,
    jwksUri: " ",
    postLogoutRedirectUris: " https://app.example/bye \n\nhttps://app.example/\n",
    backchannelLogoutUri: " http://localhost:4000/logout ",
  };
  expect(checkClientSettings(form, "confidential")).toEqual({
    values: {
      jwks: [key],
      jwksUri: null,
      postLogoutRedirectUris: ["https://app.example/bye", "https://app.example/"],
      backchannelLogoutUri: "http://localhost:4000/logout",
    },
  });
});

test.each([
  ["keys_needed", { usesKeys: true }],
  ["keys_twice", { jwks: set(key), jwksUri: "https://app.example/jwks" }],
  ["keys_form", { jwks: "not JSON" }],
  ["keys_form", { jwks: JSON.stringify(key) }],
  ["keys_form", { jwks: `{"keys":[],"x":"${"x".repeat(32_768)}"}` }],
  ["keys_none", { jwks: set() }],
  ["keys_none", { jwks: set({ ...key, use: "enc" }) }],
  ["keys_not_public", { jwks: set({ ...key, d: "x" }) }],
])("158 RFC 7517 §4: the keys are refused for %s", (fault, typed) => {
  expect(checkClientSettings({ ...blank, ...typed }, "confidential")).toEqual({ errors: { jwks: fault } });
});

test("everything that is wrong is named at once, each beside its field", () => {
  const form = {
    usesKeys: true,
    jwks: "",
    jwksUri: "http://app.example/jwks",
    postLogoutRedirectUris: "https://app.example/\njavascript:alert(1)",
    backchannelLogoutUri: "https://app.example/#logout",
  };
  expect(checkClientSettings(form, "confidential")).toEqual({
    errors: {
      jwksUri: "server_address",
      postLogoutRedirectUris: { code: "scheme", uri: "javascript:alert(1)" },
      backchannelLogoutUri: "server_address",
    },
  });
});
