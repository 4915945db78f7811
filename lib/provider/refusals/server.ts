// What is nobody's mistake but ours, or a matter of patience.
import { rule } from "./rule";

export const serverRules = {
  "too-many-requests": rule("temporarily_unavailable", "RFC 6749 §4.1.2.1", "this address asked too often"),
  "server-busy": rule("temporarily_unavailable", "RFC 6749 §4.1.2.1", "the server is busy; try again in a few seconds"),
  "server-error": rule("server_error", "RFC 6749 §4.1.2.1", "something went wrong on the server; request {requestId}"),
};
