// What a client registers of a dialect: a member of its document that is an object of its own.
import { rule } from "./rule";

export const registrationExtensionRules = {
  "extension-in-demo-mode": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "{parameter} can be registered in demo mode only; in production the owner of an app switches it on in the developer console",
  ),
  "extension-object": rule("invalid_client_metadata", "RFC 7591 §2", "{parameter} must be a JSON object"),
  "extension-members-known": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "{parameter} has a member that is none of {expected}",
  ),
  "member-host": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "{parameter} must be a host in small letters, with its port where it has one, without scheme and path",
  ),
  "member-group": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "{parameter} must be null or 1 to {limit} letters, digits, dots, hyphens and underscores",
  ),
  "member-number": rule(
    "invalid_client_metadata",
    "RFC 7591 §2",
    "{parameter} must be a whole number from 0 to {limit}",
  ),
};
