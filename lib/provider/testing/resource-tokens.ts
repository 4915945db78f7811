// What tests of resource indicators begin with: a grant for some resources, and asking for tokens of it.
import { POST as token } from "@/app/provider/oauth/(back-channel)/token/route";
import { address } from "@/lib/provider/config";
import type { Scope } from "@/lib/provider/rules/scope";
import { basic, post, type Answer } from "./client-requests";
import { authorize, issueCode, makeClient, makeUser } from "./fixtures";

/** The two resources of this server. */
export function resources(): { me: string; userinfo: string } {
  return { me: address("/provider/api/me"), userinfo: address("/provider/oauth/userinfo") };
}

function asParameters(parameters: Record<string, string>, named: string[]): [string, string][] {
  return [...Object.entries(parameters), ...named.map((one): [string, string] => ["resource", one])];
}

/** A client and a grant for `granted`; `redeem` and `refresh` name the resources given to them. */
export async function grantFor(granted: string[], scope: Scope[] = ["openid", "email", "read"]) {
  const grantTypes = ["authorization_code", "refresh_token", "client_credentials"];
  const { client, clientSecret } = await makeClient({ grantTypes });
  const user = await makeUser();
  const { code } = await issueCode(authorize(client, user, { scope, resources: granted }));
  const credentials = basic(client.clientId, clientSecret);
  const ask = (parameters: Record<string, string>, named: string[]): Promise<Answer> =>
    post(token, asParameters(parameters, named), credentials);
  return {
    client,
    user,
    code,
    credentials,
    redeem: (...named: string[]) =>
      ask({ grant_type: "authorization_code", code, redirect_uri: client.redirectUris[0]! }, named),
    refresh: (refresh_token: unknown, ...named: string[]) =>
      ask({ grant_type: "refresh_token", refresh_token: String(refresh_token) }, named),
    forItself: (...named: string[]) => ask({ grant_type: "client_credentials" }, named),
  };
}
