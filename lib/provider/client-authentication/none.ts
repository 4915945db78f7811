// A public client names itself and proves nothing: RFC 6749 §2.1, OpenID Connect Core §9.
// https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication
import type { ReadCredentials } from "./credentials";

const proofs = ["client_secret", "client_assertion", "client_assertion_type"];

/** Reads the name of a client that sends no proof. */
export const readNone: ReadCredentials = ({ parameters, authorization }) => {
  const clientId = parameters.get("client_id");
  if (clientId === undefined || authorization !== null || proofs.some((name) => parameters.has(name))) return null;
  return { method: "none", clientId, proves: ({ type }) => type === "public" };
};
