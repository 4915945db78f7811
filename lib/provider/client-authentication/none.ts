// A public client names itself and proves nothing: RFC 6749 §2.1, OpenID Connect Core §9.
// https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication
import type { ReadCredentials } from "./credentials";

/** Reads the name of a client that sends no secret. */
export const readNone: ReadCredentials = ({ parameters, authorization }) => {
  const clientId = parameters.get("client_id");
  if (clientId === undefined || parameters.has("client_secret") || authorization !== null) return null;
  return { method: "none", clientId, clientSecret: null };
};
