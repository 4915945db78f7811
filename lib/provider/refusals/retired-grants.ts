// The implicit and the password grant, which only a client of the seed's has.
import { rule } from "./rule";

export const retiredGrantsRules = {
  "token-in-fragment": rule(
    "invalid_request",
    "RFC 6749 §4.2.2",
    "with response_type=token response_mode must be fragment",
  ),
  "scope-access-alone": rule(
    "invalid_scope",
    "OpenID Connect Core §3",
    "this grant gives an access token alone; ask for neither openid nor offline_access",
  ),
  "password-missing": rule("invalid_request", "RFC 6749 §4.3.2", "username or password is missing"),
  "password-right": rule("invalid_grant", "RFC 6749 §4.3.2", "username and password do not fit"),
};
