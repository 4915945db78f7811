// The tokens that a kept exchange carries, wherever they stand in it.
import { decode, type Jwt } from "@/lib/inspector/tokens/jwt";
import { locationOf, membersOf } from "@/lib/trace/answered";
import type { Exchange, Pair } from "@/lib/trace/exchange";
import { bearerIn } from "@/lib/trace/pairs";

export type Place = "query" | "form" | "authorization" | "location" | "answer";

/** A token under its parameter's name; `jwt` is null for one that says nothing to whoever reads it. */
export type FoundToken = { name: string; value: string; place: Place; jwt: Jwt | null };

/** RFC 6749, 7009, 7521, 7523, 7591, 8628, 8693, OpenID Connect Core and its documents on logout. */
const names = new Set([
  "id_token",
  "access_token",
  "refresh_token",
  "logout_token",
  "client_assertion",
  "id_token_hint",
  "code",
  "device_code",
  "token",
  "assertion",
  "subject_token",
  "registration_access_token",
]);

/** Names whose value is a token only when it is a JWT: request objects (RFC 9101 §4) and whatever else is signed. */
function isToken(name: string, jwt: Jwt | null): boolean {
  return names.has(name) || (jwt !== null && jwt.header.alg !== undefined);
}

/** Every token of an exchange once: first what was asked with, then what was answered. */
export function findTokens(exchange: Exchange): FoundToken[] {
  const bearer = bearerIn(exchange.requestHeaders);
  const places: [Place, Pair[]][] = [
    ["authorization", bearer === null ? [] : [["access_token", bearer]]],
    ["query", exchange.query],
    ["form", exchange.form],
    ["location", locationOf(exchange)?.parameters ?? []],
    ["answer", membersOf(exchange.answer)],
  ];
  const found = new Map<string, FoundToken>();
  for (const [place, pairs] of places) {
    for (const [name, value] of pairs) {
      const jwt = decode(value);
      if (value !== "" && isToken(name, jwt) && !found.has(value)) found.set(value, { name, value, place, jwt });
    }
  }
  return [...found.values()];
}
