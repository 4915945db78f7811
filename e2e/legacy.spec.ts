// The two retired grants exist for one client; for every other they are unknown: RFC 9700 §2.1.2, §2.4.
// https://www.rfc-editor.org/rfc/rfc9700#section-2.4
import { alice, askToken, authorizePath, credentials, requestOf, signUp } from "./support/authorization";
import { register } from "./support/clients";
import { PlainBrowser } from "./support/plain-browser";
import { send } from "./support/raw-http";
import { expect, test } from "./support/test";

const grant = { grant_type: "password", username: alice.email, password: alice.password };

async function everyOtherClient() {
  const developer = new PlainBrowser();
  await signUp(developer);
  const clients = [await register(developer), await register(developer, { type: "public" })];
  return { developer, clients };
}

test("97 RFC 9700 §2.4: the password grant is unsupported for every other client, with the right password too", async () => {
  const { clients } = await everyOtherClient();
  const askFor = async (fields: Record<string, string>) => {
    const { status, text } = await askToken(fields);
    const { error, error_description } = JSON.parse(text) as Record<string, string>;
    return { status, error, error_description };
  };
  for (const client of clients) {
    const refused = await askFor({ ...grant, ...credentials(client) });
    expect(refused).toMatchObject({ status: 400, error: "unsupported_grant_type" });
    expect(refused).toEqual(await askFor({ ...grant, ...credentials(client), grant_type: "no_such_grant" }));
    expect(refused.error_description).not.toContain("password");
  }
});

test("4 RFC 9700 §2.1.2: response_type=token is unsupported for every other client, and no token is in any address", async () => {
  const { developer, clients } = await everyOtherClient();
  for (const client of clients) {
    for (const response_type of ["token", "id_token token", "code token"]) {
      const answer = await developer.follow(authorizePath(requestOf(client, { response_type })));
      expect(answer.location).toContain(`${client.redirectUri}?error=unsupported_response_type`);
      expect(answer.location).not.toMatch(/#|access_token/);
    }
  }
});

test("97 RFC 7591 §2: nobody can register for them, and no document names them", async () => {
  for (const member of [{ grant_types: ["password"] }, { grant_types: ["implicit"] }, { response_types: ["token"] }]) {
    const body = JSON.stringify({ redirect_uris: ["https://c.example/cb"], ...member });
    const headers = { "Content-Type": "application/json" };
    const answer = await send("/provider/oauth/register", { method: "POST", headers, body });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("invalid_client_metadata")]);
  }
  const { text } = await send("/provider/.well-known/openid-configuration");
  const said = JSON.parse(text) as Record<string, string[]>;
  const named = [said.grant_types_supported, said.response_types_supported, said.response_modes_supported].flat();
  for (const retired of ["password", "implicit", "token", "fragment"]) expect(named).not.toContain(retired);
});

test("97 RFC 6749 §4.3: the one client that has it gets no more than an access token, and never a code", async () => {
  const answer = await askToken({ ...grant, client_id: "legacy-lab" });
  const { access_token, expires_in, ...rest } = JSON.parse(answer.text) as Record<string, unknown>;
  expect([answer.status, typeof access_token, expires_in]).toEqual([200, "string", 600]);
  expect(Object.keys(rest).sort()).toEqual(["info", "scope", "token_type", "uid"]);
  for (const scope of ["openid", "offline_access"]) {
    expect(JSON.parse((await askToken({ ...grant, scope, client_id: "legacy-lab" })).text)).toMatchObject({
      error: "invalid_scope",
    });
  }
});
