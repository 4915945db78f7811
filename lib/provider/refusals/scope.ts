// Scope, wherever it is asked for.
import { rule } from "./rule";

export const scopeRules = {
  "scope-length": rule("invalid_scope", "RFC 6749 §3.3", "scope is longer than {limit} characters"),
  "scope-characters": rule(
    "invalid_scope",
    "RFC 6749 §3.3",
    "scope has characters that RFC 6749 section 3.3 does not allow",
  ),
  "scope-known": rule(
    "invalid_scope",
    "RFC 6749 §3.3",
    "scope names nothing that this server knows: it knows {expected}",
  ),
  "scope-without-user": rule("invalid_scope", "RFC 6749 §4.4.2", "without a user only the scope read can be granted"),
  "scope-never-wider": rule("invalid_scope", "RFC 6749 §6", "scope asks for more than was granted"),
};
