// Pushed authorization requests: what is pushed, and the request_uri that stands for it.
import { rule } from "./rule";

export const pushedAuthorizationRequestRules = {
  "pushed-client-id": rule(
    "invalid_request",
    "RFC 9126 §2.1",
    "client_id is missing; it is part of every authorization request, pushed ones too",
  ),
  "pushed-request-uri-refused": rule(
    "invalid_request",
    "RFC 9126 §2.1",
    "request_uri cannot be pushed; push the parameters themselves",
  ),
  "pushed-request-length": rule(
    "invalid_request",
    "RFC 9126 §2.3",
    "the pushed parameters are longer than {limit} characters",
  ),
  "pushed-requests-waiting": rule(
    "temporarily_unavailable",
    "RFC 9126 §2.3",
    "too many pushed requests of this client wait for an answer",
  ),
  "pushed-request-known": rule(
    "invalid_request_uri",
    "RFC 9126 §2.2",
    "the request_uri is unknown, or another client pushed it",
  ),
  "pushed-request-expired": rule(
    "invalid_request_uri",
    "RFC 9126 §4",
    "the request_uri has expired; push the request again",
  ),
  "pushed-request-used-once": rule(
    "invalid_request_uri",
    "RFC 9126 §4",
    "the request_uri was answered before; push a new request",
  ),
  "pushed-request-required": rule(
    "invalid_request",
    "RFC 9126 §6",
    "this client is registered to push its authorization requests",
  ),
};
