// The authorization request, checked once its redirect URI is proved: RFC 6749 §4.1.1, OpenID Connect Core §3.1.2.1.
// https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
import { must } from "./must";
import { mustBeSingle, type Parameters } from "./parameters";
import { readCodeChallenge } from "./pkce";
import { readRequestedScope, type Scope } from "./scope";
import type { RedirectTarget } from "./redirect-uri";

const prompts = ["none", "login", "consent", "select_account"] as const;

export type Prompt = (typeof prompts)[number];

/** A valid request; `maxAge` is in seconds. */
export type AuthorizationRequest = {
  redirectUri: RedirectTarget;
  scope: Scope[];
  state: string | null;
  nonce: string | null;
  codeChallenge: string | null;
  prompt: Prompt[];
  maxAge: number | null;
  loginHint: string | null;
};

type RequestingClient = { type: "confidential" | "public"; requirePkce: boolean; grantTypes: string[] };

const longest = { state: 2_048, nonce: 384, login_hint: 320 };

/** Checks a request whose client and redirect URI are proved; throws the OAuthError that the client is to get. */
export function checkAuthorizationRequest(
  parameters: Parameters,
  client: RequestingClient,
  redirectUri: RedirectTarget,
): AuthorizationRequest {
  const { values } = parameters;
  mustBeSingle(parameters);
  must(
    !values.has("request"),
    "request_not_supported",
    "request objects are not supported; send the parameters themselves",
  );
  must(
    !values.has("request_uri"),
    "request_uri_not_supported",
    "request_uri is not supported; send the parameters themselves",
  );
  must(values.has("response_type"), "invalid_request", "response_type is missing");
  must(values.get("response_type") === "code", "unsupported_response_type", "response_type must be code");
  must(
    client.grantTypes.includes("authorization_code"),
    "unauthorized_client",
    "this client is not registered for the authorization code grant",
  );
  must(["query", undefined].includes(values.get("response_mode")), "invalid_request", "response_mode must be query");
  for (const [name, length] of Object.entries(longest)) {
    must((values.get(name) ?? "").length <= length, "invalid_request", `${name} is longer than ${length} characters`);
  }
  return {
    redirectUri,
    scope: readRequestedScope(values.get("scope")),
    state: values.get("state") ?? null,
    nonce: values.get("nonce") ?? null,
    codeChallenge: readCodeChallenge(parameters, client.type === "public" || client.requirePkce),
    prompt: readPrompt(values.get("prompt")),
    maxAge: readMaxAge(values.get("max_age")),
    loginHint: values.get("login_hint") ?? null,
  };
}

function readPrompt(value: string | undefined): Prompt[] {
  const requested = (value ?? "").split(" ").filter((name) => name !== "");
  const known = prompts.filter((prompt) => requested.includes(prompt));
  must(
    requested.every((name) => (known as string[]).includes(name)),
    "invalid_request",
    `prompt must be made of ${prompts.join(", ")}`,
  );
  must(
    !known.includes("none") || known.length === 1,
    "invalid_request",
    "prompt=none cannot be combined with another value",
  );
  return known;
}

function readMaxAge(value: string | undefined): number | null {
  if (value === undefined) return null;
  must(/^\d{1,9}$/.test(value), "invalid_request", "max_age must be a whole number of seconds");
  return Number(value);
}

/** The state to give back with an error: what came once and is short enough, else none (RFC 6749 §4.1.2.1). */
export function stateToReturn({ values, repeated, malformed }: Parameters): string | null {
  const state = values.get("state");
  if (state === undefined || state.length > longest.state || repeated.has("state") || malformed.has("state"))
    return null;
  return state;
}
