import { expect, test, vi } from "vitest";
import { GET as me } from "@/app/provider/api/me/route";
import { POST as beginDevice } from "@/app/provider/oauth/(back-channel)/device_authorization/route";
import { POST as introspect } from "@/app/provider/oauth/(back-channel)/introspect/route";
import { POST as push } from "@/app/provider/oauth/(back-channel)/par/route";
import { POST as revoke } from "@/app/provider/oauth/(back-channel)/revoke/route";
import { GET as userinfo } from "@/app/provider/oauth/(back-channel)/userinfo/route";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { authorize, issueCode, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { register } from "@/lib/provider/testing/registration";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { POST as token } from "./route";

useTemporaryDatabase();

const redirect_uri = "https://c.example/cb";

async function prepare() {
  const { client, clientSecret } = await makeClient({
    grantTypes: ["authorization_code", "refresh_token", deviceCodeGrant],
  });
  const { code } = await issueCode(authorize(client, await makeUser()));
  const credentials = basic(client.clientId, clientSecret);
  const redeem = () => post(token, { grant_type: "authorization_code", code, redirect_uri }, credentials);
  return { client, credentials, redeem };
}

test("95 RFC 6749 §5.1: nobody keeps an answer of the back channel, whether it is a success or a refusal", async () => {
  const { client, credentials, redeem } = await prepare();
  const first = await redeem();
  const bearer = { headers: { Authorization: `Bearer ${String(first.body.access_token)}` } };
  const request = { response_type: "code", client_id: client.clientId, redirect_uri, scope: "read" };
  const successes: [string, number, Headers][] = [
    ["token", first.status, first.headers],
    ...(await Promise.all(
      Object.entries({ introspect, push, beginDevice }).map(
        async ([name, handler]): Promise<[string, number, Headers]> => {
          const { status, headers } = await post(
            handler,
            { ...request, token: String(first.body.access_token) },
            credentials,
          );
          return [name, status, headers];
        },
      ),
    )),
    ...(await Promise.all(
      Object.entries({ userinfo, me }).map(async ([name, handler]): Promise<[string, number, Headers]> => {
        const { status, headers } = await handler(new Request("http://localhost:3000/", bearer));
        return [name, status, headers];
      }),
    )),
  ];
  const { status, headers } = await register({ redirect_uris: [redirect_uri] });
  successes.push(["register", status, headers]);
  const revoked = await post(revoke, { token: String(first.body.access_token) }, credentials);
  successes.push(["revoke", revoked.status, revoked.headers]);
  for (const [name, code, kept] of successes)
    expect([name, code < 300, kept.get("Cache-Control"), kept.get("X-Content-Type-Options")]).toEqual([
      name,
      true,
      "no-store",
      "nosniff",
    ]);
  for (const [name, handler] of Object.entries({ token, introspect, revoke, push, beginDevice })) {
    const refused = await post(handler, {}, {});
    expect([name, refused.status, refused.headers.get("Cache-Control")]).toEqual([name, 401, "no-store"]);
  }
  for (const [name, handler] of Object.entries({ userinfo, me })) {
    const refused = await handler(new Request("http://localhost:3000/", { headers: { Authorization: "Bearer x" } }));
    expect([name, refused.status, refused.headers.get("Cache-Control")]).toEqual([name, 401, "no-store"]);
  }
});

test("114 RFC 9700 §4.14.2: a refresh token that nobody uses for 90 days is dead, also when its family is young", async () => {
  const { credentials, redeem } = await prepare();
  const { body } = await redeem();
  const refresh = () =>
    post(token, { grant_type: "refresh_token", refresh_token: String(body.refresh_token) }, credentials);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 90 * 86_400_000 + 1_000 });
  expect(await refresh()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  vi.setSystemTime(Date.now() - 2 * 86_400_000);
  expect((await refresh()).status).toBe(200);
  vi.useRealTimers();
});
