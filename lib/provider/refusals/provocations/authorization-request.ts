import { POST as consent } from "@/app/provider/consent/route";
import type { authorizationRequestRules } from "@/lib/provider/refusals/authorization-request";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import {
  authorize,
  authorizeAsJson,
  dispatch,
  ownedClient,
  sendOwnForm,
  signedInCookie,
  type Provocation,
} from "./requests";

/** Answers the consent page of a new request, `times` times, and returns the last answer. */
async function decide(decision: "allow" | "deny", times = 1): Promise<Response> {
  const cookie = await signedInCookie();
  const started = await authorize({}, { headers: { cookie: `birch-session=${cookie}` } });
  const request = started.headers.get("Location")!.split("/").at(-1)!;
  const form = { request, decision, csrf_token: csrfToken(cookie) };
  for (let sent = 1; sent < times; sent += 1) await sendOwnForm(consent, form, cookie);
  return sendOwnForm(consent, form, cookie);
}

export const authorizationRequestProvocations = {
  "request-object-unsupported": () => authorize({ request: "e30.e30." }),
  "request-uri-unsupported": () => authorize({ request_uri: "https://c.example/request.jwt" }),
  "response-type-missing": () => authorize({ response_type: null }),
  "response-type-supported": () => authorize({ response_type: "magic" }),
  "response-type-registered": async () =>
    authorize({}, { client: (await ownedClient({ grantTypes: ["client_credentials"] })).client }),
  "response-mode-supported": () => authorize({ response_mode: "carrier_pigeon" }),
  "prompt-known": () => authorize({ prompt: "create" }),
  "prompt-none-alone": () => authorize({ prompt: "none login" }),
  "max-age-number": () => authorize({ max_age: "-1" }),
  "client-registered": () => authorizeAsJson({ client_id: "nobody" }),
  "redirect-uri-registered": () => authorizeAsJson({ redirect_uri: "https://c.example/CB" }),
  "request-open": () => dispatch("bq_unknown"),
  "request-answered-once": () => decide("allow", 2),
  "consent-denied": () => decide("deny"),
  "form-own": async () => sendOwnForm(consent, { csrf_token: "forged" }, await signedInCookie()),
  "login-required": () => authorize({ prompt: "none" }),
  "consent-required": async () =>
    authorize({ prompt: "none" }, { headers: { cookie: `birch-session=${await signedInCookie()}` } }),
} satisfies Record<keyof typeof authorizationRequestRules, Provocation>;
