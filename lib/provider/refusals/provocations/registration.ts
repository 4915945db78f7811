import { PUT } from "@/app/provider/oauth/(back-channel)/register/[client_id]/route";
import { POST } from "@/app/provider/oauth/(back-channel)/register/route";
import type { registrationRules } from "@/lib/provider/refusals/registration";
import { origin, type Provocation } from "./requests";

const redirect_uris = ["https://c.example/cb"];
const isJson = { "Content-Type": "application/json" };

type Registered = { client_id: string; registration_access_token: string };

/** Registers a client: a good one but for the changes. */
export function register(changes: object | string): Promise<Response> {
  const body = typeof changes === "string" ? changes : JSON.stringify({ redirect_uris, ...changes });
  return POST(new Request(`${origin}/provider/oauth/register`, { method: "POST", body, headers: isJson }));
}

/** Replaces the registration of a new client: with a good one but for the changes. */
async function replace(changes: object, token?: string): Promise<Response> {
  const { client_id, registration_access_token } = (await (await register({})).json()) as Registered;
  const headers = { ...isJson, Authorization: `Bearer ${token ?? registration_access_token}` };
  const body = JSON.stringify({ client_id, redirect_uris, ...changes });
  const request = new Request(`${origin}/provider/oauth/register/${client_id}`, { method: "PUT", body, headers });
  return PUT(request, { params: Promise.resolve({ client_id }) });
}

/** `initial-access-token` is provoked in production mode: see initial-access-token.test.ts. */
export const registrationProvocations = {
  "registration-access-token": () => replace({}, "bg_unknown"),
  "client-id-own": () => replace({ client_id: "another" }),
  "server-members-not-sent": () => replace({ client_id_issued_at: 1 }),
  "client-secret-current": () => replace({ client_secret: "chosen by the client" }),
  "client-type-stays": () => replace({ token_endpoint_auth_method: "none" }),
  "body-object": () => register("[]"),
  "body-json": () => register("{,}"),
  "software-statement-refused": () => register({ software_statement: "e30.e30." }),
  "grant-types-known": () => register({ grant_types: ["magic"] }),
  "client-credentials-need-proof": () =>
    register({ token_endpoint_auth_method: "none", grant_types: ["client_credentials"] }),
  "member-true-or-false": () => register({ require_pkce: "true" }),
  "member-one-of": () => register({ token_endpoint_auth_method: "magic" }),
  "member-list": () => register({ grant_types: "authorization_code" }),
  "member-list-of-texts": () => register({ grant_types: [null] }),
  "response-types-known": () => register({ response_types: ["magic"] }),
  "response-types-fit-grants": () => register({ grant_types: ["client_credentials"], response_types: ["code"] }),
  "refresh-token-needs-a-user": () => register({ grant_types: ["client_credentials", "refresh_token"] }),
  "member-web-address": () => register({ tos_uri: "javascript:alert(1)" }),
  "client-name-text": () => register({ client_name: 7 }),
  "client-name-form": () => register({ client_name: "B1rch" }),
  "redirect-uris-missing": () => register({ redirect_uris: [] }),
  "redirect-uris-too-many": () =>
    register({ redirect_uris: Array.from({ length: 51 }, (_, index) => `https://c.example/${index}`) }),
  "redirect-uris-texts": () => register({ redirect_uris: [null] }),
  "redirect-uri-registrable": () => register({ redirect_uris: ["http://c.example/cb"] }),
} satisfies Record<Exclude<keyof typeof registrationRules, "initial-access-token">, Provocation>;
