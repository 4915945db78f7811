// What a client said about itself, by the names of the wire: RFC 7591 §2, OpenID Connect Registration §2.
// https://openid.net/specs/openid-connect-registration-1_0.html#ClientMetadata
import type { ClientOptions } from "@/lib/provider/store/store";

/** Words the options; one that has no value and no default is left out. */
export function optionMembers(options: ClientOptions): object {
  const members = {
    application_type: options.applicationType,
    subject_type: options.subjectType,
    sector_identifier_uri: options.sectorIdentifierUri,
    jwks: options.jwks && { keys: options.jwks },
    jwks_uri: options.jwksUri,
    token_endpoint_auth_signing_alg: options.tokenEndpointAuthSigningAlg,
    require_pushed_authorization_requests: options.requirePushedAuthorizationRequests,
    default_max_age: options.defaultMaxAge,
    require_auth_time: options.requireAuthTime,
    default_acr_values: options.defaultAcrValues,
    post_logout_redirect_uris: options.postLogoutRedirectUris,
    backchannel_logout_uri: options.backchannelLogoutUri,
    backchannel_logout_session_required: options.backchannelLogoutSessionRequired,
    client_uri: options.clientUri,
    logo_uri: options.logoUri,
    policy_uri: options.policyUri,
    tos_uri: options.tosUri,
    contacts: options.contacts,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
