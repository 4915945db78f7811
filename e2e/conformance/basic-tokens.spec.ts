// The Basic plan of the OpenID Foundation's suite: codes that are used twice, and refresh tokens.
// RFC 6749 §4.1.2, OpenID Connect Core §12. https://openid.net/specs/openid-connect-core-1_0.html#RefreshTokens
import { userinfo } from "../support/authorization";
import { age } from "../security/stored-rows";
import { expect, test } from "../support/test";
import { checkRefusal, readMetadata } from "./checks";
import { logIn, redeem, register } from "./relying-party";
import { expectRefreshes } from "./refreshing";

test("oidcc-codereuse: a code works once", async () => {
  const party = await register();
  const { code } = await logIn(party);
  checkRefusal(await redeem(party, code), 400, "invalid_grant");
});

test("oidcc-codereuse-30seconds: half a minute later it works no second time, and what it gave is dead", async () => {
  const party = await register();
  const { code, tokens } = await logIn(party);
  age(party.clientId, 30);
  expect((await userinfo(tokens.access_token)).status).toBe(200);
  checkRefusal(await redeem(party, code), 400, "invalid_grant");
  expect((await userinfo(tokens.access_token)).status).toBe(401);
});

test("oidcc-refresh-token: who, for whom and since when stay, the token is its client's alone", async () => {
  const { scopes_supported, grant_types_supported } = await readMetadata();
  expect([scopes_supported, grant_types_supported]).toEqual([
    expect.arrayContaining(["offline_access"]),
    expect.arrayContaining(["refresh_token"]),
  ]);
  const metadata = { grant_types: ["authorization_code", "refresh_token"] };
  await expectRefreshes(await register(metadata), await register(metadata));
});
