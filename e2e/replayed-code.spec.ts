// RFC 6749 §4.1.2, RFC 9700 §4.5 – A code works once; a second use is refused and ends what the first one gave.
// The requests are those of the text this project grew from: no PKCE, credentials in the body, scope `read`.
import { registerClient } from "./support/console";
import { signUp } from "./support/people";
import { askWhoIAm, expect, obtainAnotherCode, obtainCode, redeemCode, refresh, test } from "./support/own-app";

test("a code gives the tokens that are printed, once; trying again ends them", async ({
  page,
  request,
  redirectUri,
}) => {
  const person = await signUp(page);
  const client = await registerClient(page, "Replay", redirectUri);
  const code = await obtainCode(page, client.clientId, redirectUri);

  const first = await redeemCode(request, client, code, redirectUri);
  expect(first.status).toBe(200);
  expect(first.body).toEqual({
    access_token: expect.stringMatching(/^.{40,}$/),
    token_type: expect.stringMatching(/^bearer$/i),
    expires_in: 2_592_000,
    refresh_token: expect.stringMatching(/^.{40,}$/),
    scope: "read",
    uid: expect.any(Number),
    info: expect.objectContaining({ name: person.name, email: person.email }),
  });
  const { access_token, refresh_token, uid } = first.body;
  const me = await askWhoIAm(request, access_token);
  expect(me).toMatchObject({ status: 200, body: { uid, name: person.name, email: person.email } });

  const second = await redeemCode(request, client, code, redirectUri);
  expect(second).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  expect(second.body).not.toHaveProperty("access_token");
  expect((await askWhoIAm(request, access_token)).status, "the first token is dead").toBe(401);
  expect(await refresh(request, client, refresh_token)).toMatchObject({
    status: 400,
    body: { error: "invalid_grant" },
  });
});

test("a refresh token gives a new pair that works", async ({ page, request, redirectUri }) => {
  const person = await signUp(page);
  const client = await registerClient(page, "Refresher", redirectUri);
  const first = await redeemCode(request, client, await obtainCode(page, client.clientId, redirectUri), redirectUri);
  const renewed = await refresh(request, client, first.body.refresh_token);
  expect(renewed).toMatchObject({ status: 200, body: { scope: "read", expires_in: 2_592_000, uid: first.body.uid } });
  expect(renewed.body.access_token).not.toBe(first.body.access_token);
  expect(renewed.body.refresh_token).not.toBe(first.body.refresh_token);
  expect((await askWhoIAm(request, renewed.body.access_token)).body).toMatchObject({ email: person.email });
});

test("a code is of no use with another secret, another client or another redirect URI", async ({
  page,
  request,
  redirectUri,
}) => {
  await signUp(page);
  const client = await registerClient(page, "Bound", redirectUri, `${redirectUri}/2`);
  const other = await registerClient(page, "Not Bound", redirectUri);
  const code = await obtainCode(page, client.clientId, redirectUri);
  const mixed = { clientId: client.clientId, clientSecret: other.clientSecret };
  expect(await redeemCode(request, mixed, code, redirectUri)).toMatchObject({
    status: 401,
    body: { error: "invalid_client" },
  });
  expect((await redeemCode(request, other, code, redirectUri)).body).toMatchObject({ error: "invalid_grant" });
  const next = await obtainAnotherCode(page, client.clientId, redirectUri);
  expect((await redeemCode(request, client, next, `${redirectUri}/2`)).body).toMatchObject({ error: "invalid_grant" });
});
