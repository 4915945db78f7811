// The authorization request, checked once its redirect URI is proved: RFC 6749 §4.1.1, OpenID Connect Core §3.1.2.1.
// https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
import { readLoginHint, readUiLocales } from "./hints";
import { must } from "./must";
import { mustBeSingle, type Parameters } from "./parameters";
import { readCodeChallenge } from "./pkce";
import { readClaimsRequest, type ClaimsRequest } from "./claims-request";
import { readResources, scopeAt, type KnownResource } from "./resource";
import { readResponseMode, responseModeToReturn, type ResponseMode } from "./response-mode";
import { asksForToken, readResponseType, type ResponseType } from "./response-type";
import { mustBeAccessAlone, readRequestedScope, type Scope } from "./scope";
import type { RedirectTarget } from "./redirect-uri";

const prompts = ["none", "login", "consent", "select_account"] as const;

export type Prompt = (typeof prompts)[number];

/** A valid request; `maxAge` is in seconds. */
export type AuthorizationRequest = {
  responseType: ResponseType;
  redirectUri: RedirectTarget;
  scope: Scope[];
  state: string | null;
  nonce: string | null;
  codeChallenge: string | null;
  prompt: Prompt[];
  maxAge: number | null;
  loginHint: string | null;
  responseMode: ResponseMode;
  /** Asked for one by one (OpenID Connect Core §5.5). */
  claims: ClaimsRequest | null;
  /** Resource indicators (RFC 8707). */
  resources: string[];
  /** The languages that the client asks for, best first (OpenID Connect Core §3.1.2.1 `ui_locales`). */
  uiLocales: string[];
  /** The subject of `id_token_hint`: nobody else may answer (OpenID Connect Core §3.1.2.2). */
  hintedSubject: string | null;
  /** The pushed request that this one is (RFC 9126). */
  pushedId: number | null;
};

type RequestingClient = {
  type: "confidential" | "public";
  requirePkce: boolean;
  grantTypes: string[];
  options: { defaultMaxAge: number | null };
};

const longest = { state: 2_048, nonce: 384, claims: 4_096, id_token_hint: 8_192 };

/** Checks a request whose client and redirect URI are proved; throws the OAuthError that the client is to get. */
export function checkAuthorizationRequest(
  parameters: Parameters,
  client: RequestingClient,
  redirectUri: RedirectTarget,
  knownResources: readonly KnownResource[],
): AuthorizationRequest {
  const { values } = parameters;
  mustBeSingle(parameters);
  must(!values.has("request"), "request-object-unsupported");
  must(!values.has("request_uri"), "request-uri-unsupported");
  const responseType = readResponseType(values.get("response_type"), client.grantTypes);
  for (const [name, length] of Object.entries(longest)) {
    must((values.get(name) ?? "").length <= length, "parameter-length", { parameter: name, limit: length });
  }
  const scope = readRequestedScope(values.get("scope"));
  if (responseType === "token") mustBeAccessAlone(scope);
  const resources = readResources(parameters.resources, knownResources);
  scopeAt(resources, scope, knownResources);
  const { claims, subject } = readClaimsRequest(scope.includes("openid") ? values.get("claims") : undefined);
  const mustProveKey = client.type === "public" || client.requirePkce;
  return {
    responseType,
    redirectUri,
    scope,
    state: values.get("state") ?? null,
    nonce: values.get("nonce") ?? null,
    codeChallenge: responseType === "token" ? null : readCodeChallenge(parameters, mustProveKey),
    prompt: readPrompt(values.get("prompt")),
    maxAge: readMaxAge(values.get("max_age")) ?? client.options.defaultMaxAge,
    loginHint: readLoginHint(values.get("login_hint")),
    responseMode: readResponseMode(values.get("response_mode"), responseType),
    claims,
    resources,
    uiLocales: readUiLocales(values.get("ui_locales")),
    hintedSubject: subject,
    pushedId: null,
  };
}

function readPrompt(value: string | undefined): Prompt[] {
  const requested = (value ?? "").split(" ").filter((name) => name !== "");
  const known = prompts.filter((prompt) => requested.includes(prompt));
  must(
    requested.every((name) => (known as string[]).includes(name)),
    "prompt-known",
    { received: value, expected: prompts.join(", ") },
  );
  must(!known.includes("none") || known.length === 1, "prompt-none-alone", { received: value, expected: "none" });
  return known;
}

function readMaxAge(value: string | undefined): number | null {
  if (value === undefined) return null;
  must(/^\d{1,9}$/.test(value), "max-age-number", { received: value });
  return Number(value);
}

/** The state to give back with an error: what came once and is short enough, else none (RFC 6749 §4.1.2.1). */
function stateToReturn({ values, repeated, malformed }: Parameters): string | null {
  const state = values.get("state");
  if (state === undefined || state.length > longest.state || repeated.has("state") || malformed.has("state"))
    return null;
  return state;
}

/** Where a refusal of this very request goes, although nothing but its redirect URI is proved yet. */
export function replyAddress(
  parameters: Parameters,
  redirectUri: RedirectTarget,
  { grantTypes }: RequestingClient,
): Pick<AuthorizationRequest, "redirectUri" | "state" | "responseMode"> {
  const { values } = parameters;
  const isForToken = asksForToken(values.get("response_type"), grantTypes);
  const responseMode = responseModeToReturn(values.get("response_mode"), isForToken);
  return { redirectUri, state: stateToReturn(parameters), responseMode };
}
