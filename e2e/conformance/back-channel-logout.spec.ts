// The Back-Channel Logout plan of the OpenID Foundation's suite.
// OpenID Connect Back-Channel Logout 1.0 §2.4, §2.5. https://openid.net/specs/openid-connect-backchannel-1_0.html#LogoutToken
import { createRemoteJWKSet, jwtVerify } from "jose";
import { postsTo, unusedAddress } from "../support/client-server";
import { expect, test } from "../support/test";
import { issuer } from "./checks";
import { checkMetadata } from "./discovery";
import { expectLoggedOut, goodbye, loggedIn, logOut } from "./logged-in";

const keys = createRemoteJWKSet(new URL(`${issuer}/oauth/jwks`));

test("oidcc-backchannel-logout-discovery-endpoint-verification: logout tokens and their sid are supported", async () => {
  expect(await checkMetadata()).toMatchObject({
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    end_session_endpoint: `${issuer}/oauth/logout`,
  });
});

test("oidcc-backchannel-rp-initiated-logout: the logout token has arrived when the browser goes back, and names the session", async () => {
  const backchannel_logout_uri = unusedAddress();
  const login = await loggedIn({ backchannel_logout_uri, backchannel_logout_session_required: true });
  const { status, location } = await logOut(login, login.asked);
  expect([status, location]).toEqual([303, `${goodbye}?state=${login.asked.state}`]);

  const posts = await postsTo(backchannel_logout_uri);
  expect(posts.map(({ type }) => type)).toEqual(["application/x-www-form-urlencoded"]);
  const form = new URLSearchParams(posts[0]!.body);
  expect([...form.keys()]).toEqual(["logout_token"]);
  const checks = { issuer, audience: login.party.clientId, algorithms: ["RS256"], maxTokenAge: "5m" };
  const { payload } = await jwtVerify(form.get("logout_token")!, keys, { ...checks, typ: "logout+jwt" });
  expect(payload).toMatchObject({ sub: login.claims.sub, sid: login.claims.sid, jti: expect.any(String) as unknown });
  expect(payload.sid).toMatch(/./);
  expect(payload.events).toEqual({ "http://schemas.openid.net/event/backchannel-logout": {} });
  expect(payload).not.toHaveProperty("nonce");
  await expectLoggedOut(login);
});
