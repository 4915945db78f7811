import { expect, test } from "vitest";
import { sectorIdentifier } from "./sector-identifier";

const of = (redirectUris: string[], sectorIdentifierUri: string | null = null) =>
  sectorIdentifier({ clientId: "c", redirectUris, options: { sectorIdentifierUri } });

test("OpenID Connect Core §8.1: the sector is the host of the redirect URIs, whatever port and path", () => {
  expect(of(["https://a.example/cb", "https://a.example:8443/other"])).toBe("a.example");
});

test("OpenID Connect Core §8.1: sector_identifier_uri names the sector where there is one", () => {
  expect(of(["https://a.example/cb", "https://b.example/cb"], "https://sector.example/uris.json")).toBe(
    "sector.example",
  );
});

test("OpenID Connect Core §8.1: a client with several hosts and no sector, or with no host, shares nothing", () => {
  expect(of(["https://a.example/cb", "https://b.example/cb"])).toBe("client:c");
  expect(of(["com.example.app:/cb"])).toBe("client:c");
  expect(of([])).toBe("client:c");
});
