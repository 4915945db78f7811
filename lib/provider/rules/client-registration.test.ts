// The console's form: what may be registered, and that every fault is named beside its field.
import { describe, expect, test } from "vitest";
import { checkClientName, checkRedirectUris, checkRegistration } from "@/lib/provider/rules/client-registration";

const good = {
  name: "Reading List",
  redirectUris: "https://app.example/callback",
  type: "confidential",
  requirePkce: false,
};

describe("a client's name", () => {
  test("loses control, bidirectional and zero-width characters, and the spaces around it", () => {
    expect(checkClientName("  Read\u202Eing\u0000 \u200B List\n")).toEqual({ name: "Reading List" });
  });

  test.each(["", "   ", "\u202E\u200B"])("must have something to read: %j", (typed) => {
    expect(checkClientName(typed)).toEqual({ fault: "name_missing" });
  });

  test("has at most 60 characters, however many bytes they take", () => {
    expect(checkClientName("读".repeat(60))).toEqual({ name: "读".repeat(60) });
    expect(checkClientName("x".repeat(61))).toEqual({ fault: "name_too_long" });
  });

  test.each([
    "Birch",
    "ACORN",
    "B i r c h",
    "Bіrch",
    "B1rch",
    "Blrch",
    "Bırch",
    "Ａcorn",
    "Ac0rn",
    "Асоrn",
    "Birch Support",
    "Bi\u200Brch",
    "Bírch",
  ])("may not pass for one of our own: %s", (typed) => {
    expect(checkClientName(typed)).toEqual({ fault: "name_reserved" });
  });

  test.each(["Birchwood Books", "Unicorn", "Acorns and Oaks", "白桦"])("may share letters with ours: %s", (typed) => {
    expect(checkClientName(typed)).toEqual({ name: typed });
  });
});

describe("redirect URIs", () => {
  test("are read one a line, once each, in order", () => {
    const typed = " https://b.example/ \r\n\r\nhttps://a.example/cb\nhttps://b.example/\n";
    expect(checkRedirectUris(typed, "confidential")).toEqual({
      redirectUris: ["https://b.example/", "https://a.example/cb"],
    });
  });

  test("are at least one and at most fifty", () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `https://app.example/${at}`).join("\n");
    expect(checkRedirectUris(" \n ", "public")).toEqual({ fault: { code: "redirect_uris_missing" } });
    expect(checkRedirectUris(many(50), "public")).toHaveProperty("redirectUris.length", 50);
    expect(checkRedirectUris(many(51), "public")).toEqual({ fault: { code: "redirect_uris_too_many" } });
  });

  test.each([
    ["https://app.example/cb#part", "fragment"],
    ["http://app.example/cb", "http_not_loopback"],
    ["javascript:alert(1)", "scheme"],
    ["com.example.app:/cb", "private_use_needs_public"],
    ["callback", "not_absolute"],
  ])("RFC 9700 §4.1.3: %s is refused, and the fault names it", (uri, code) => {
    expect(checkRedirectUris(`https://app.example/\n${uri}`, "confidential")).toEqual({ fault: { code, uri } });
  });
});

describe("a registration", () => {
  test("comes out clean, with nothing in it that the form may not set", () => {
    const form = { ...good, name: " Reading  List ", ownerUid: 1, trusted: true };
    expect(checkRegistration(form)).toEqual({
      values: {
        name: "Reading List",
        redirectUris: ["https://app.example/callback"],
        type: "confidential",
        requirePkce: false,
      },
    });
  });

  test("RFC 9700 §2.1.1: makes PKCE compulsory for a public client whatever the form says", () => {
    expect(checkRegistration({ ...good, type: "public" })).toHaveProperty("values.requirePkce", true);
  });

  test("names all faults at once, each under its field", () => {
    expect(checkRegistration({ name: "", redirectUris: "", type: "trusted", requirePkce: true })).toEqual({
      errors: { name: "name_missing", redirectUris: { code: "redirect_uris_missing" }, type: "type_missing" },
    });
  });
});
