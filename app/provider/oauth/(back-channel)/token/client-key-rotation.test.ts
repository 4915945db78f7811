import { decodeJwt } from "jose";
import { afterAll, expect, test, vi } from "vitest";
import { defaultOptions } from "@/lib/provider/store/store";
import { post } from "@/lib/provider/testing/client-requests";
import { assertionParameters, makeClientSigner, type ClientSigner } from "@/lib/provider/testing/client-signer";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { startListener } from "@/lib/provider/testing/listener";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST } from "./route";

let served: object[] = [];
const friend = await startListener((_, response) => {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ keys: served }));
});
process.env.OUTBOUND_ORIGINS = friend.origin;
useTemporaryDatabase();
afterAll(() => friend.close());

test("oidcc-refresh-token-rp-key-rotation: a minute after a client put a new key behind its jwks_uri, it refreshes with that key", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    const [old, young] = [await makeClientSigner("RS256", "key-1"), await makeClientSigner("RS256", "key-2")];
    served = [old.jwk];
    const { client } = await makeClient({
      tokenEndpointAuthMethod: "private_key_jwt",
      secret: null,
      options: { ...defaultOptions, jwksUri: `${friend.origin}/client1_jwks` },
    });
    const { code } = await issueCode(authorize(client, await makeUser(), { scope: ["openid", "offline_access"] }));
    const ask = async (fields: Record<string, string>, { sign }: ClientSigner) =>
      post(POST, { ...fields, ...assertionParameters(await sign(client.clientId)) });

    const redemption = { grant_type: "authorization_code", code, redirect_uri: client.redirectUris[0]! };
    const first = await ask(redemption, old);
    expect(first.status).toBe(200);
    served = [young.jwk];
    vi.advanceTimersByTime(60_000);
    const renewal = { grant_type: "refresh_token", refresh_token: String(first.body.refresh_token) };
    const renewed = await ask(renewal, young);
    expect(renewed.status).toBe(200);
    const [was, is] = [first, renewed].map(({ body }) => decodeJwt(String(body.id_token)));
    expect([is!.sub, is!.aud, is!.auth_time]).toEqual([was!.sub, was!.aud, was!.auth_time]);
    expect(is!.iat! - was!.iat!).toBe(60);
    const late = await ask({ grant_type: "refresh_token", refresh_token: String(renewed.body.refresh_token) }, old);
    expect([late.status, late.body.error]).toEqual([401, "invalid_client"]);
  } finally {
    vi.useRealTimers();
  }
});
