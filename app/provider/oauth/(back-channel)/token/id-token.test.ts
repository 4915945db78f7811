import { createHash } from "node:crypto";
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import type { ClaimName } from "@/lib/provider/rules/claims";
import { prepare } from "@/lib/provider/testing/token-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

test("130 OpenID Connect Core §2: an ID Token says who, for whom, when and how, and nothing of the profile", async () => {
  const { redeem, client, user } = await prepare({}, { nonce: "n", scope: ["openid", "profile", "email", "address"] });
  const { body } = await redeem();
  const now = Math.floor(Date.now() / 1_000);
  const { iat, exp, auth_time, ...claims } = decodeJwt(body.id_token!);
  expect(claims).toEqual({
    iss: "http://localhost:3000/provider",
    sub: user.sub,
    aud: client.clientId,
    nonce: "n",
    at_hash: createHash("sha256").update(body.access_token!).digest().subarray(0, 16).toString("base64url"),
    acr: "1",
    amr: ["pwd"],
  });
  expect(Math.abs(now - iat!)).toBeLessThan(5);
  expect(exp! - iat!).toBe(600);
  expect(auth_time).toBeLessThanOrEqual(iat!);
});

test("131 OpenID Connect Core §2: data about a person replaces nothing that the protocol says", async () => {
  const reserved = ["iss", "sub", "aud", "exp", "iat", "nonce", "at_hash", "auth_time", "acr", "amr"];
  const claims = { idToken: reserved as unknown as ClaimName[], userinfo: [] };
  const { redeem, client, user } = await prepare({}, { nonce: "n", claims });
  const { body } = await redeem();
  expect(decodeJwt(body.id_token!)).toMatchObject({ sub: user.sub, aud: client.clientId, nonce: "n", acr: "1" });
});
