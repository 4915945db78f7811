// The token request, changed by whoever stole a code or a refresh token: RFC 6749 §4.1.3, §6, RFC 7636 §4.6, RFC 9700 §4.14.
import { headerOf, setHeader, withOneCharacterChanged, type Sendable } from "./sendable";
import { isFor, type Tampering } from "./tampering";

const path = "/provider/oauth/token";
const withCode = { fits: isFor(path, ({ form }) => form.has("code")), side: "site-b" } as const;
const withVerifier = { fits: isFor(path, ({ form }) => form.has("code_verifier")), side: "site-b" } as const;
const withRefreshToken = { fits: isFor(path, ({ form }) => form.has("refresh_token")), side: "site-b" } as const;
const withBasic = {
  fits: isFor(path, (request) => /^basic /i.test(headerOf(request, "authorization"))),
  side: "site-b",
} as const;

const asItWas = () => {};

function changeCredentials(request: Sendable, change: (id: string, secret: string) => [string, string]): void {
  const encoded = headerOf(request, "authorization").replace(/^basic +/i, "");
  const [id = "", secret = ""] = Buffer.from(encoded, "base64").toString("utf8").split(":", 2);
  const changed = change(id, secret).join(":");
  setHeader(request, "authorization", `Basic ${Buffer.from(changed).toString("base64")}`);
}

export const atToken = {
  "code-again": { ...withCode, stoppedBy: "code-used-once", change: asItWas },
  "code-changed": {
    ...withCode,
    stoppedBy: "code-known",
    change: ({ form }) => form.set("code", withOneCharacterChanged(form.get("code") ?? "")),
  },
  "verifier-removed": {
    ...withVerifier,
    stoppedBy: "code-verifier-missing",
    freshCode: asItWas,
    change: ({ form }) => form.delete("code_verifier"),
  },
  "verifier-changed": {
    ...withVerifier,
    stoppedBy: "code-verifier-matches",
    freshCode: asItWas,
    change: ({ form }) => form.set("code_verifier", withOneCharacterChanged(form.get("code_verifier") ?? "")),
  },
  "challenge-removed": {
    ...withVerifier,
    stoppedBy: "code-verifier-unexpected",
    freshCode: ({ query }) => {
      query.delete("code_challenge");
      query.delete("code_challenge_method");
    },
  },
  "redirect-uri-of-another": {
    ...withCode,
    stoppedBy: "redirect-uri-same",
    freshCode: asItWas,
    change: ({ form }) => form.set("redirect_uri", "https://evil.example/callback"),
  },
  "client-of-another": {
    ...withBasic,
    stoppedBy: "client-authentication-failed",
    change: (request) => changeCredentials(request, (_, secret) => ["somebody-else", secret]),
  },
  "secret-changed": {
    ...withBasic,
    stoppedBy: "client-authentication-failed",
    change: (request) => changeCredentials(request, (id, secret) => [id, withOneCharacterChanged(secret)]),
  },
  "secret-removed": {
    ...withBasic,
    stoppedBy: "client-authentication-missing",
    change: (request) => setHeader(request, "authorization", null),
  },
  "grant-type-invented": {
    ...withCode,
    stoppedBy: "grant-type-supported",
    change: ({ form }) => form.set("grant_type", "please"),
  },
  "refresh-token-again": { ...withRefreshToken, stoppedBy: "refresh-token-used-once", change: asItWas },
  "refresh-token-changed": {
    ...withRefreshToken,
    stoppedBy: "refresh-token-known",
    change: ({ form }) => form.set("refresh_token", withOneCharacterChanged(form.get("refresh_token") ?? "")),
  },
} satisfies Record<string, Tampering>;
