// What a client says about itself beside the essentials, and what a change of it ends.
import { rule } from "./rule";

export const registrationMetadataRules = {
  "member-seconds": rule(
    "invalid_client_metadata",
    "OpenID Connect Registration §2",
    "{parameter} must be a whole number of seconds",
  ),
  "member-server-address": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "{parameter} must be an https address without fragment and user name; http is for this machine only",
  ),
  "keys-in-one-way": rule("invalid_client_metadata", "RFC 7591 §2", "jwks and jwks_uri must not be sent together"),
  "keys-needed": rule(
    "invalid_client_metadata",
    "RFC 7523 §5",
    "private_key_jwt needs jwks with a key for signing, or jwks_uri",
  ),
  "keys-usable": rule("invalid_client_metadata", "RFC 7591 §2", "jwks cannot be used: {expected}"),
  "sector-identifier-needed": rule(
    "invalid_client_metadata",
    "OpenID Connect Core §8.1",
    "subject_type pairwise with redirect URIs at several hosts needs sector_identifier_uri",
  ),
  "sector-identifier-readable": rule(
    "invalid_client_metadata",
    "OpenID Connect Registration §5",
    "sector_identifier_uri could not be read as a JSON list",
  ),
  "sector-identifier-lists": rule(
    "invalid_client_metadata",
    "OpenID Connect Registration §5",
    "the list at sector_identifier_uri lacks a redirect URI",
  ),
  "post-logout-redirect-uri-registrable": rule(
    "invalid_client_metadata",
    "OpenID Connect RP-Initiated Logout §3.1",
    "a post-logout redirect URI cannot be registered: {expected}",
  ),
  "code-redirect-uri-registered": rule(
    "invalid_grant",
    "RFC 9700 §4.1",
    "the code was sent to a redirect URI that is no longer registered",
  ),
};
