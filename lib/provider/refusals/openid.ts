// What OpenID Connect adds to the authorization request: claims, hints, the person who is meant.
import { rule } from "./rule";

export const openidRules = {
  "claims-object": rule(
    "invalid_request",
    "OpenID Connect Core §5.5",
    "claims must be a JSON object of userinfo and id_token, each claim null or an object",
  ),
  "acr-met": rule(
    "unmet_authentication_requirements",
    "OpenID Connect Core §5.5.1.1",
    "the essential acr cannot be met; this server has {expected}",
  ),
  "id-token-hint-own": rule(
    "invalid_request",
    "OpenID Connect Core §3.1.2.1",
    "id_token_hint must be an ID Token that this server issued to this client",
  ),
  "hints-agree": rule(
    "invalid_request",
    "OpenID Connect Core §3.1.2.2",
    "id_token_hint and the sub in claims name different users",
  ),
  "hinted-user-required": rule(
    "login_required",
    "OpenID Connect Core §3.1.2.2",
    "the user whom the request names is not the one who is signed in",
  ),
};
