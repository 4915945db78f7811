import { beforeAll, expect, test } from "vitest";
import { defaultOptions, type Client, type ClientOptions } from "@/lib/provider/store/store";
import { maySeeGlobalNames, subjectFor } from "./subject";

beforeAll(() => {
  process.env.APP_SECRET = "unit-tests-only-0123456789-abcdefghij";
});

const user = { sub: "alice" };

function client(host: string, options: Partial<ClientOptions> = { subjectType: "pairwise" }): Client {
  const redirectUris = [`https://${host}/cb`];
  return { clientId: host, redirectUris, options: { ...defaultOptions, ...options } } as Client;
}

test("OpenID Connect Core §8: a public client knows everybody by the one sub", () => {
  expect(subjectFor(client("a.example", {}), user)).toBe("alice");
});

test("136 OpenID Connect Core §8.1: a pairwise sub differs by sector and person, stays the same, and tells nothing", () => {
  const subject = subjectFor(client("a.example"), user);
  expect(subject).toMatch(/^[\w-]{43}$/);
  expect(subjectFor(client("a.example"), user)).toBe(subject);
  expect(subjectFor(client("b.example"), user)).not.toBe(subject);
  expect(subjectFor(client("a.example"), { sub: "bob" })).not.toBe(subject);
  const sector = { subjectType: "pairwise" as const, sectorIdentifierUri: "https://a.example/uris" };
  expect(subjectFor(client("other.example", sector), user)).toBe(subject);
});

test("OpenID Connect Core §17.3: a pairwise client sees the names that are the same everywhere only with `read`", () => {
  expect(maySeeGlobalNames(client("a.example"), ["openid", "email"])).toBe(false);
  expect(maySeeGlobalNames(client("a.example"), ["openid", "read"])).toBe(true);
  expect(maySeeGlobalNames(client("a.example", {}), ["openid"])).toBe(true);
});
