// Resource indicators, wherever they are sent.
import { rule } from "./rule";

export const resourceRules = {
  "resource-too-many": rule("invalid_target", "RFC 8707 §2", "resource was sent more than {limit} times"),
  "resource-absolute": rule(
    "invalid_target",
    "RFC 8707 §2",
    "resource must be an absolute URI without a fragment, such as {expected}",
  ),
  "resource-known": rule(
    "invalid_target",
    "RFC 8707 §2",
    "resource names nothing that this server gives tokens for: it gives them for {expected}",
  ),
  "resource-granted": rule("invalid_target", "RFC 8707 §2.2", "resource names one that was not granted"),
  "resource-scope": rule(
    "invalid_target",
    "RFC 9068 §2.2.3",
    "nothing in scope means anything at the named resource: it knows {expected}",
  ),
  "resource-repeat": rule(
    "invalid_target",
    "RFC 8707 §2.2",
    "the refresh token was just used for another resource; ask with the new one",
  ),
};
