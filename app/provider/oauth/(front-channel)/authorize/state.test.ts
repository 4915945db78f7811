import { randomBytes, randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { toClientWithError } from "@/lib/provider/http/redirect";
import { checkAuthorizationRequest, replyAddress } from "@/lib/provider/rules/authorization-request";
import { OAuthError } from "@/lib/provider/rules/must";
import { readParameters } from "@/lib/provider/rules/parameters";
import { matchRedirectUri } from "@/lib/provider/rules/redirect-uri";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase();

const classes: (() => string)[] = [
  () => String.fromCharCode(randomInt(1, 128)),
  () => String.fromCodePoint(randomInt(0x80, 0xd800)),
  () => String.fromCodePoint(randomInt(0xe000, 0x10000)),
  () => String.fromCodePoint(randomInt(0x10000, 0x110000)),
  () => "+&%#=;?/ '\"<>\\\r\n\t"[randomInt(17)]!,
  () => ["%20", "%2B", "%00", "%F0%9F", "&code=x", "#", "\u{1F468}\u200D\u{1F469}"][randomInt(7)]!,
];

/** A state of 1 to 60 pieces, of one kind or mixed. */
function randomState(): string {
  const kind = randomInt(classes.length + 1);
  return Array.from({ length: randomInt(1, 60) }, () => (classes[kind] ?? classes[randomInt(classes.length)]!)()).join(
    "",
  );
}

/** The Location of a refusal, made as the route makes it but for the database. */
function locationFor(query: string): string {
  const parameters = readParameters(query);
  const client = {
    type: "confidential" as const,
    requirePkce: false,
    grantTypes: ["authorization_code"],
    options: { defaultMaxAge: null },
  };
  const target = matchRedirectUri("https://c.example/cb", { ...client, redirectUris: ["https://c.example/cb"] })!;
  const { state } = checkAuthorizationRequest(parameters, client, target, []);
  const reply = replyAddress(parameters, target, client);
  expect(reply.state).toBe(state);
  return toClientWithError(reply, new OAuthError("login-required")).headers.get("Location")!;
}

test("7 RFC 6749 §4.1.2: each of 10,000 states comes back as it was sent, byte for byte and once", () => {
  for (let round = 0; round < 10_000; round += 1) {
    const state = randomState();
    const location = locationFor(`response_type=code&state=${encodeURIComponent(state)}`);
    const found = [...location.matchAll(/[?&]state=([^&#]*)/g)].map(([, raw]) => raw!);
    expect(found, state).toHaveLength(1);
    expect(decodeURIComponent(found[0]!)).toBe(state);
    expect(/^https:\/\/c\.example\/cb\?[\x21-\x7e]+$/.test(location) && !location.includes("#")).toBe(true);
  }
}, 60_000);

test("22 RFC 9110 §5.5: no bytes of a parameter end a header's line or begin another", async () => {
  const { client } = await makeClient();
  for (const name of ["state", "redirect_uri", "client_id", "scope", "nonce", "login_hint"]) {
    for (const injection of [
      "\r\nSet-Cookie: x=1",
      "\nLocation: https://evil.example",
      "\u560d\u560aX: y",
      randomBytes(8).toString("latin1"),
    ]) {
      const usual = {
        response_type: "code",
        client_id: client.clientId,
        redirect_uri: "https://c.example/cb",
        prompt: "none",
      };
      const query = new URLSearchParams({ ...usual, [name]: injection });
      const { headers } = await GET(new Request(`http://localhost:3000/provider/oauth/authorize?${query}`));
      expect(headers.get("Set-Cookie") ?? "").not.toContain("x=1");
      expect(headers.has("X")).toBe(false);
      expect(headers.get("Location") ?? "https://c.example/cb").toMatch(/^https:\/\/c\.example\/cb[\x21-\x7e]*$/);
    }
  }
});
