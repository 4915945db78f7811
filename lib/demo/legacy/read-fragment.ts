// The answer of the implicit grant as the script on the page finds it (RFC 6749 §4.2.2, §4.2.2.1; RFC 9207 §2.4).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.2.2

export type Arrival =
  | { kind: "nothing" }
  | { kind: "foreign" }
  | { kind: "nonsense" }
  | { kind: "refused"; error: string; description: string }
  | { kind: "token"; token: string; parameters: [string, string][] };

/** Reads a fragment; only with the state that this browser was given, and from that issuer, it is believed. */
export function readFragment(hash: string, state: string | null, issuer: string): Arrival {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  if (!parameters.has("access_token") && !parameters.has("error")) return { kind: "nothing" };
  if (new Set(parameters.keys()).size < parameters.size) return { kind: "nonsense" };
  if (state === null || parameters.get("state") !== state) return { kind: "foreign" };
  if (parameters.get("iss") !== issuer) return { kind: "nonsense" };
  const error = parameters.get("error");
  if (error !== null) return { kind: "refused", error, description: parameters.get("error_description") ?? "" };
  const token = parameters.get("access_token");
  const isBearer = parameters.get("token_type")?.toLowerCase() === "bearer";
  return token && isBearer ? { kind: "token", token, parameters: [...parameters] } : { kind: "nonsense" };
}
