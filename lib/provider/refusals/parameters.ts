// Request parameters and bodies, at every endpoint.
import { rule } from "./rule";

export const parametersRules = {
  "parameter-once": rule("invalid_request", "RFC 6749 §3.1", "the parameter {parameter} was sent more than once"),
  "parameter-well-formed": rule(
    "invalid_request",
    "RFC 6749 appendix B",
    "the parameter {parameter} is not well-formed UTF-8",
  ),
  "parameter-length": rule("invalid_request", "RFC 6749 §3.1", "{parameter} is longer than {limit} characters"),
  "body-size": rule("invalid_request", "RFC 6749 §3.2", "the body is larger than {limit} bytes"),
  "body-form": rule("invalid_request", "RFC 6749 §3.2", "the body must be application/x-www-form-urlencoded in UTF-8"),
  "parameters-in-body": rule(
    "invalid_request",
    "RFC 6749 §2.3.1",
    "the address has parameters; send them in the body, where they are not logged",
  ),
};
