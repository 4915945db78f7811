// Addresses that one reader takes for another's: what cannot be registered, and what matches nothing.
import { expect, test } from "vitest";
import { checkRedirectUris } from "./client-registration";
import { checkRegistrableRedirectUri, matchRedirectUri } from "./redirect-uri";

const registered = "https://c.example/cb";
const web = { type: "confidential" as const, redirectUris: [registered] };
const native = { type: "public" as const, redirectUris: ["http://127.0.0.1:8000/cb?a=1", "http://[::1]/cb"] };

function expectRefused(uris: string[]): void {
  for (const uri of uris) {
    expect([uri, matchRedirectUri(uri, web)]).toEqual([uri, null]);
    for (const type of ["confidential", "public"] as const)
      expect([uri, type, checkRegistrableRedirectUri(uri, type) === null]).toEqual([uri, type, false]);
  }
}

test("48 CVE-2026-7504: an @ before the host is refused, at registration and in a request", () => {
  expectRefused([
    "https://c.example@evil.example/cb",
    "https://evil@c.example/cb",
    "https://evil:x@c.example/cb",
    "https://@c.example/cb",
    "https://:@c.example/cb",
    "https://evil.example@@c.example/cb",
    "https://c.example:443@evil.example/cb",
    "https://c.example%40evil.example/cb",
    "com.example.app://evil@host/cb",
  ]);
});

test("49 RFC 3986 §3.2.2: a host is registered in the one spelling that every parser reads alike", () => {
  expectRefused([
    "https://C.EXAMPLE/cb",
    "https://c.example\\@evil.example/cb",
    "https://c.example\\evil.example/cb",
    "https://c。example/cb",
    "https://c．example/cb",
    "https://ⅽ.example/cb",
    "https://%63.example/cb",
    "https://bücher.example/cb",
    "https://c.exa\tmple/cb",
    "https://c.exa\nmple/cb",
    "https://c.example /cb",
    "https:/c.example/cb",
    "https:c.example/cb",
    "https:///c.example/cb",
    "https:\\\\c.example\\cb",
    "https://0x7f.1/cb",
    "https://127.1/cb",
    "https://2130706433/cb",
    "https://[fe80::1%25eth0]/cb",
    "https://[::FFFF:127.0.0.1]/cb",
    "https://c.example",
    "//c.example/cb",
    "https://*.example/cb",
  ]);
  for (const other of ["https://c.example.evil/cb", "https://evil-c.example/cb", "https://c.example./cb"])
    expect(matchRedirectUri(other, web), other).toBeNull();
});

test("50 RFC 9700 §4.1.3: another way to write the port is another address", () => {
  for (const port of [":443", ":0443", ":80", ":0", ":", ":65536", ":444", ":４４３"]) {
    const uri = `https://c.example${port}/cb`;
    expect([uri, matchRedirectUri(uri, web)]).toEqual([uri, null]);
  }
  for (const uri of ["https://c.example:443/cb", "https://c.example:0443/cb", "https://c.example:/cb"])
    expect(checkRegistrableRedirectUri(uri, "confidential"), uri).toBe("not_canonical");
});

test("56 RFC 8252 §7.3: only the port may differ, only on the two loopback addresses, only for native apps", () => {
  for (const uri of ["http://127.0.0.1:1/cb?a=1", "http://127.0.0.1:65535/cb?a=1", "http://127.0.0.1/cb?a=1"]) {
    expect(matchRedirectUri(uri, native), uri).toBe(uri);
    expect(matchRedirectUri(uri, { ...native, type: "confidential" }), uri).toBeNull();
  }
  expect(matchRedirectUri("http://[::1]:9000/cb", native)).not.toBeNull();
  const others = [
    "localhost",
    "127.0.0.2",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0.0.0.0",
    "[::]",
    "[::ffff:127.0.0.1]",
  ];
  const wide = [
    ...others.map((host) => `http://${host}:8000/cb?a=1`),
    ...["/cb", "/cb?a=1&b=2", "/cb?a=2", "/cb/?a=1", "/x/../cb?a=1", "//cb?a=1", "/cb?a=1#"].map(
      (rest) => `http://127.0.0.1:8001${rest}`,
    ),
    ...["0", "00080", "65536", "99999", "123456", "", "-1", "+80", "8000@evil.example"].map(
      (port) => `http://127.0.0.1:${port}/cb?a=1`,
    ),
    "https://127.0.0.1:8001/cb?a=1",
    "http://evil@127.0.0.1:8001/cb?a=1",
    "http://127.0.0.1.evil.example:8001/cb?a=1",
    "http://127.0.0.1:8001\\@evil.example/cb?a=1",
  ];
  for (const uri of wide) expect([uri, matchRedirectUri(uri, native)]).toEqual([uri, null]);
});

test("59 RFC 8252 §7.1: a private-use scheme is a reversed domain name, and no server's", () => {
  const table: [uri: string, fault: string | null][] = [
    ["com.example.app:/cb", null],
    ["com.example.app://cb", null],
    ["com.example.app:cb", null],
    ["myapp:/cb", "scheme"],
    ["myapp://cb", "scheme"],
    ["COM.example.app:/cb", "not_canonical"],
    ["com.example.app:/cb#x", "fragment"],
    ["com.example.app:/cb?code=1", "reserved_query"],
  ];
  for (const [uri, fault] of table) {
    expect([uri, checkRegistrableRedirectUri(uri, "public")]).toEqual([uri, fault]);
    expect([uri, checkRegistrableRedirectUri(uri, "confidential") === null]).toEqual([uri, false]);
  }
  const app = { type: "public" as const, redirectUris: ["com.example.app:/cb"] };
  for (const uri of ["com.example.app://cb", "com.example.app:/cb/", "com.example.app:cb", "com.example.APP:/cb"])
    expect(matchRedirectUri(uri, app), uri).toBeNull();
});

test("60 a client has 50 redirect URIs of 512 characters, and finding one among them takes less than a millisecond", () => {
  const long = (index: number, length = 512) => `https://c.example/${index}/`.padEnd(length, "x");
  const many = Array.from({ length: 50 }, (_, index) => long(index));
  expect(checkRedirectUris(many.join("\n"), "public")).toEqual({ redirectUris: many });
  expect(checkRedirectUris([...many, long(50)].join("\n"), "public")).toMatchObject({
    fault: { code: "redirect_uris_too_many" },
  });
  expect(checkRedirectUris(long(0, 513), "public")).toMatchObject({ fault: { code: "too_long" } });
  const client = { type: "public" as const, redirectUris: many };
  const started = performance.now();
  for (let round = 0; round < 1_000; round += 1) {
    expect(matchRedirectUri(many[49], client)).not.toBeNull();
    expect(matchRedirectUri(`${many[49]}y`, client)).toBeNull();
  }
  expect((performance.now() - started) / 2_000).toBeLessThan(1);
});
