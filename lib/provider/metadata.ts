// What this server says about itself: RFC 8414 §2, OpenID Connect Discovery §3. Nothing here that does not work.
// https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
import { clientAuthenticationMethods } from "@/lib/provider/client-authentication/authenticate-client";
import { address, issuer } from "@/lib/provider/config";
import { grants } from "@/lib/provider/grants/registry";
import { protectedResources } from "@/lib/provider/protected-resources";
import { passwordContext } from "@/lib/provider/rules/authentication-context";
import { claimNames } from "@/lib/provider/rules/claims";
import { assertionAlgorithms } from "@/lib/provider/rules/client-keys";
import { responseModes } from "@/lib/provider/rules/response-mode";
import { scopes } from "@/lib/provider/rules/scope";
import { signingAlgorithms } from "@/lib/provider/rules/signing-algorithm";

/** The metadata document, the same at both well-known places. */
export function metadata(): Record<string, string | string[] | boolean> {
  return {
    issuer: issuer(),
    authorization_endpoint: address("/provider/oauth/authorize"),
    token_endpoint: address("/provider/oauth/token"),
    pushed_authorization_request_endpoint: address("/provider/oauth/par"),
    device_authorization_endpoint: address("/provider/oauth/device_authorization"),
    registration_endpoint: address("/provider/oauth/register"),
    revocation_endpoint: address("/provider/oauth/revoke"),
    introspection_endpoint: address("/provider/oauth/introspect"),
    userinfo_endpoint: address("/provider/oauth/userinfo"),
    end_session_endpoint: address("/provider/oauth/logout"),
    jwks_uri: address("/provider/oauth/jwks"),
    protected_resources: protectedResources().map((resource) => resource.address),
    scopes_supported: [...scopes],
    response_types_supported: ["code"],
    response_modes_supported: [...responseModes],
    grant_types_supported: [...grants.keys()],
    subject_types_supported: ["public", "pairwise"],
    id_token_signing_alg_values_supported: [...signingAlgorithms],
    token_endpoint_auth_methods_supported: Object.keys(clientAuthenticationMethods),
    token_endpoint_auth_signing_alg_values_supported: [...assertionAlgorithms],
    revocation_endpoint_auth_methods_supported: Object.keys(clientAuthenticationMethods),
    revocation_endpoint_auth_signing_alg_values_supported: [...assertionAlgorithms],
    introspection_endpoint_auth_methods_supported: Object.keys(clientAuthenticationMethods).filter(
      (name) => name !== "none",
    ),
    introspection_endpoint_auth_signing_alg_values_supported: [...assertionAlgorithms],
    code_challenge_methods_supported: ["S256"],
    claims_parameter_supported: true,
    claim_types_supported: ["normal"],
    claims_supported: ["sub", "auth_time", "acr", "amr", "sid", ...claimNames],
    acr_values_supported: [passwordContext],
    display_values_supported: ["page"],
    prompt_values_supported: ["none", "login", "consent", "select_account"],
    ui_locales_supported: ["en", "zh-CN"],
    authorization_response_iss_parameter_supported: true,
    require_pushed_authorization_requests: false,
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
    request_parameter_supported: false,
    request_uri_parameter_supported: false,
  };
}
