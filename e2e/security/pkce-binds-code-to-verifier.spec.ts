// Whoever redeems a code must know the verifier of the request that it answers (RFC 7636, RFC 9700 §2.1.1, §4.8).
// https://www.rfc-editor.org/rfc/rfc7636
import { test, expect } from "../support/test";
import {
  askToken,
  authorizePath,
  codeFor,
  makePkce,
  redeem,
  redemption,
  refusal,
  requestOf,
} from "../support/authorization";
import { cast, register } from "../support/clients";

const s256 = (challenge: string) => ({ code_challenge: challenge, code_challenge_method: "S256" });

test("76 a code that was asked for with a challenge gives nothing without the verifier", async () => {
  const { developer, web, native } = await cast();
  for (const client of [web, native]) {
    for (const verifier of [{}, { code_verifier: "" }] as Record<string, string>[]) {
      const code = await codeFor(developer, client, s256(makePkce().challenge));
      const answer = await askToken(redemption(client, code, verifier));
      expect(refusal(answer)).toEqual([400, "invalid_grant"]);
      expect(answer.text).not.toContain('access_token"');
    }
  }
});

test("77 a verifier for a code without challenge is refused, even with everything else right", async () => {
  const { developer, web } = await cast();
  const code = await codeFor(developer, web);
  expect(refusal(await askToken(redemption(web, code, { code_verifier: makePkce().verifier })))).toEqual([
    400,
    "invalid_grant",
  ]);
  expect(await redeem(web, await codeFor(developer, web))).toHaveProperty("access_token");
});

async function errorsFor(
  changes: Record<string, string | undefined>,
  requirePkce: boolean,
): Promise<(string | null)[]> {
  const { developer, web, native } = await cast();
  const clients = requirePkce ? [native, await register(developer, { requirePkce: true })] : [native, web];
  const errors: (string | null)[] = [];
  for (const client of clients) {
    const { location } = await developer.open(authorizePath(requestOf(client, changes)));
    expect(location?.split("?")[0]).toBe(client.redirectUri);
    errors.push(new URL(location!).searchParams.get("error"));
  }
  return errors;
}

test("78 a public client, and a confidential one whose owner requires PKCE, cannot do without a challenge", async () => {
  expect(await errorsFor({}, true)).toEqual(["invalid_request", "invalid_request"]);
});

test("79 every method but S256 is refused, also the plain that an absent one means", async () => {
  for (const code_challenge_method of ["plain", undefined, "s256", "S512", "", "S256 "]) {
    const changes = { code_challenge: makePkce().challenge, code_challenge_method };
    expect(await errorsFor(changes, false), String(code_challenge_method)).toEqual([
      "invalid_request",
      "invalid_request",
    ]);
  }
});

test("82 an empty challenge, and one that no SHA-256 has, is an error and not a request without PKCE", async () => {
  for (const challenge of [
    "",
    "a".repeat(42),
    "a".repeat(44),
    `${"a".repeat(42)}=`,
    `${"a".repeat(42)}+`,
    "é".repeat(43),
  ]) {
    expect(await errorsFor(s256(challenge), false), challenge).toEqual(["invalid_request", "invalid_request"]);
  }
});

test("80, 83 neither the challenge itself nor the right secret replaces the verifier", async () => {
  const { developer, web } = await cast();
  const { challenge } = makePkce();
  for (const code_verifier of [challenge, makePkce().verifier]) {
    const form = redemption(web, await codeFor(developer, web, s256(challenge)), { code_verifier });
    expect(refusal(await askToken(form))).toEqual([400, "invalid_grant"]);
    expect(refusal(await askToken({ ...form, code_challenge_method: "plain" }))).toEqual([400, "invalid_grant"]);
  }
});

test("81 a verifier of forbidden length or characters is refused even when its hash is right", async () => {
  const { developer, web } = await cast();
  for (const verifier of [
    "a".repeat(42),
    "a".repeat(129),
    `${"a".repeat(43)}=`,
    `${"a".repeat(43)}\n`,
    "é".repeat(43),
    `${"a".repeat(43)} `,
    `+${"a".repeat(43)}`,
  ]) {
    const code = await codeFor(developer, web, s256(makePkce(verifier).challenge));
    expect(refusal(await askToken(redemption(web, code, { code_verifier: verifier })))[0], verifier).toBe(400);
  }
  for (const verifier of ["a".repeat(43), "~".repeat(128), "aZ0-._~".repeat(7)]) {
    const code = await codeFor(developer, web, s256(makePkce(verifier).challenge));
    expect(await redeem(web, code, { code_verifier: verifier })).toHaveProperty("access_token");
  }
});

test("84 the verifier of a parallel request does not fit", async () => {
  const { developer, web } = await cast();
  const [one, two] = [makePkce(), makePkce()];
  const codes = [
    await codeFor(developer, web, s256(one.challenge)),
    await codeFor(developer, web, s256(two.challenge)),
  ] as const;
  expect(refusal(await askToken(redemption(web, codes[0], { code_verifier: two.verifier })))).toEqual([
    400,
    "invalid_grant",
  ]);
  expect(refusal(await askToken(redemption(web, codes[1], { code_verifier: one.verifier })))).toEqual([
    400,
    "invalid_grant",
  ]);
  const code = await codeFor(developer, web, s256(one.challenge));
  expect(await redeem(web, code, { code_verifier: one.verifier })).toHaveProperty("access_token");
});
