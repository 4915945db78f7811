// The authorization request, changed on its way through the browser: RFC 6749 §4.1.1, RFC 7636 §4.3, RFC 9700 §4.1.
import { withoutSignature } from "./sendable";
import { isFor, type Tampering } from "./tampering";

const common = {
  fits: isFor("/provider/oauth/authorize", ({ query }) => query.has("client_id")),
  side: "site-b",
} as const;

export const atAuthorize = {
  "redirect-uri-other": {
    ...common,
    stoppedBy: "redirect-uri-registered",
    change: ({ query }) => query.set("redirect_uri", `${query.get("redirect_uri")}/../evil`),
  },
  "client-unknown": {
    ...common,
    stoppedBy: "client-registered",
    change: ({ query }) => query.set("client_id", "somebody-else"),
  },
  "response-type-token": {
    ...common,
    stoppedBy: "response-type-supported",
    change: ({ query }) => query.set("response_type", "token"),
  },
  "scope-invented": {
    ...common,
    stoppedBy: "scope-known",
    change: ({ query }) => query.set("scope", "everything"),
  },
  "challenge-plain": {
    ...common,
    stoppedBy: "code-challenge-method-s256",
    change: ({ query }) => query.set("code_challenge_method", "plain"),
  },
  "state-twice": { ...common, stoppedBy: "parameter-once", change: ({ query }) => query.append("state", "another") },
  "request-unsigned": {
    ...common,
    stoppedBy: "request-object-unsupported",
    change: ({ query }) => query.set("request", withoutSignature(".e30.")),
  },
} satisfies Record<string, Tampering>;
