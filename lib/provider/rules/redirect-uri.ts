// Which addresses a client may register, and which of them a request may name.
// RFC 6749 §3.1.2, RFC 9700 §4.1.3, RFC 8252 §7. https://www.rfc-editor.org/rfc/rfc9700#section-4.1.3

declare const proof: unique symbol;

/** A redirect URI that was found registered for the client; only matchRedirectUri makes one. */
export type RedirectTarget = string & { readonly [proof]: "RedirectTarget" };

type ClientType = "confidential" | "public";

/** Why an address cannot be registered. */
export type RedirectUriFault =
  | "too_long"
  | "not_absolute"
  | "fragment"
  | "userinfo"
  | "scheme"
  | "http_not_loopback"
  | "private_use_needs_public"
  | "reserved_query"
  | "not_canonical";

const longestUri = 512;

/** RFC 3986 §2 – Only its characters: what else browsers let stand in an address, other parsers read in ways of their own. */
const plainUri =
  /^[a-z][a-z0-9+.-]*:(\/\/\[[0-9a-f:.]+\])?([\w.~!$&'()+,;=:@/-]|%[0-9A-Fa-f]{2})*(\?([\w.~!$&'()+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$/;

const responseParameters = [
  "code",
  "state",
  "iss",
  "error",
  "error_description",
  "error_uri",
  "id_token",
  "access_token",
  "token_type",
  "expires_in",
  "scope",
];

/** Tells why `uri` cannot be registered for a client of that type, or null when it can. */
export function checkRegistrableRedirectUri(uri: string, type: ClientType): RedirectUriFault | null {
  if (uri.length > longestUri) return "too_long";
  if (!URL.canParse(uri)) return "not_absolute";
  const url = new URL(uri);
  if (uri.includes("#")) return "fragment";
  if (url.username !== "" || url.password !== "" || url.host.includes("@")) return "userinfo";
  if (url.protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname))
    return "http_not_loopback";
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    if (!url.protocol.includes(".")) return "scheme";
    if (type !== "public") return "private_use_needs_public";
  }
  if (responseParameters.some((name) => url.searchParams.has(name))) return "reserved_query";
  if (url.href !== uri || !plainUri.test(uri)) return "not_canonical";
  return null;
}

/** RFC 8252 §7.3 – A native app listens on whatever port is free, so on a loopback IP address the port may differ. */
function withoutLoopbackPort(uri: string): string | null {
  const match = /^http:\/\/(127\.0\.0\.1|\[::1\])(?::[1-9]\d{0,4})?(\/[^#]*)?$/.exec(uri);
  return match && URL.canParse(uri) ? `http://${match[1]}${match[2] ?? ""}` : null;
}

/** RFC 9700 §4.1.3 – Compares as strings: every cleverer comparison has let codes out to somebody else's address. */
export function matchRedirectUri(
  requested: string | undefined,
  client: { type: ClientType; redirectUris: string[] },
): RedirectTarget | null {
  if (requested === undefined || requested === "") return null;
  if (client.redirectUris.includes(requested)) return requested as RedirectTarget;
  if (client.type !== "public") return null;
  const portless = withoutLoopbackPort(requested);
  const known =
    portless !== null && client.redirectUris.some((registered) => withoutLoopbackPort(registered) === portless);
  return known ? (requested as RedirectTarget) : null;
}

/** Whether the address may be on somebody else's machine as well: nothing proves who listens there (RFC 8252 §8.6). */
export function isUnprovenAddress(uri: string): boolean {
  return !uri.startsWith("https:");
}

function encodeParameters(parameters: Record<string, string | null>): string {
  const present = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  return present.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}

/** Adds response parameters to a target, keeping its own query as registered (RFC 6749 §4.1.2). */
export function addResponseParameters(target: RedirectTarget, parameters: Record<string, string | null>): string {
  return target + (target.includes("?") ? "&" : "?") + encodeParameters(parameters);
}

/** Adds response parameters as the target's fragment (RFC 6749 §4.2.2). */
export function addResponseFragment(target: RedirectTarget, parameters: Record<string, string | null>): string {
  return `${target}#${encodeParameters(parameters)}`;
}
