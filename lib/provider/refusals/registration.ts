// Registering a client, and managing the registration.
import { rule } from "./rule";

export const registrationRules = {
  "initial-access-token": rule(
    "invalid_token",
    "RFC 7591 §3",
    "registration needs the initial access token of this server",
  ),
  "registration-access-token": rule(
    "invalid_token",
    "RFC 7592 §2",
    "the registration access token does not open this client",
  ),
  "client-id-own": rule("invalid_client_metadata", "RFC 7592 §2.2", "client_id must be the client's own"),
  "server-members-not-sent": rule("invalid_client_metadata", "RFC 7592 §2.2", "{parameter} must not be sent"),
  "client-secret-current": rule("invalid_client_metadata", "RFC 7592 §2.2", "client_secret must be the current one"),
  "client-type-stays": rule(
    "invalid_client_metadata",
    "RFC 7592 §2.2",
    "token_endpoint_auth_method cannot change between a secret, private_key_jwt and none",
  ),
  "body-object": rule("invalid_client_metadata", "RFC 7591 §3.1", "the body must be a JSON object"),
  "software-statement-refused": rule("invalid_client_metadata", "RFC 7591 §2.3", "software_statement is not accepted"),
  "grant-types-known": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "grant_types names a grant that this server does not give",
  ),
  "client-credentials-need-proof": rule(
    "invalid_client_metadata",
    "RFC 6749 §4.4",
    "client_credentials is for a client that can prove itself",
  ),
  "member-true-or-false": rule("invalid_client_metadata", "RFC 7591 §2", "{parameter} must be true or false"),
  "member-one-of": rule("invalid_client_metadata", "RFC 7591 §2", "{parameter} must be one of {expected}"),
  "member-list": rule("invalid_client_metadata", "RFC 7591 §2", "{parameter} must be a list of {expected} texts"),
  "member-list-of-texts": rule("invalid_client_metadata", "RFC 7591 §2", "{parameter} must hold texts only"),
  "response-types-known": rule("invalid_client_metadata", "RFC 7591 §2", "response_types can only be code"),
  "response-types-fit-grants": rule(
    "invalid_client_metadata",
    "RFC 7591 §2.1",
    "response_types has code, but grant_types lacks authorization_code",
  ),
  "refresh-token-needs-a-user": rule(
    "invalid_client_metadata",
    "RFC 7591 §2.1",
    "refresh_token comes with authorization_code or the device grant only",
  ),
  "member-web-address": rule("invalid_client_metadata", "RFC 7591 §2", "{parameter} must be an http or https address"),
  "client-name-text": rule("invalid_client_metadata", "RFC 7591 §2", "client_name must be a text"),
  "client-name-form": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "client_name must have 1 to 60 characters and not look like a name of ours",
  ),
  "redirect-uris-missing": rule("invalid_redirect_uri", "RFC 7591 §2", "redirect_uris must name at least one address"),
  "redirect-uris-too-many": rule(
    "invalid_redirect_uri",
    "RFC 7591 §2",
    "redirect_uris names more than {limit} addresses",
  ),
  "redirect-uris-texts": rule("invalid_redirect_uri", "RFC 7591 §2", "redirect_uris must hold texts only"),
  "redirect-uri-registrable": rule(
    "invalid_redirect_uri",
    "RFC 7591 §2",
    "a redirect URI cannot be registered: {expected}",
  ),
  "body-json": rule("invalid_client_metadata", "RFC 7591 §3.1", "the body must be application/json and hold JSON"),
};
