// What the owner of a client sees of somebody else's login there: what the client itself sent, got or was asked for, without
// secrets. How people prove who they are to site B, and what they do elsewhere, is between them and the sites.
import { maskSecrets } from "@/lib/inspector/export/mask";
import { locationOf, membersOf } from "@/lib/trace/answered";
import type { Pair } from "@/lib/trace/exchange";
import { masked } from "@/lib/trace/masks";
import { bearerIn } from "@/lib/trace/pairs";
import type { KeptExchange } from "@/lib/trace/ring";

/** What one client alone holds or waits for. A state may be anything, and two clients' the same. */
const ofOneClient = new Set([
  "code",
  "access_token",
  "refresh_token",
  "id_token",
  "id_token_hint",
  "token",
  "device_code",
  "request",
  "request_uri",
]);

const heldIn = (pairs: readonly Pair[]) =>
  pairs.flatMap(([name, value]) => (ofOneClient.has(name) && value !== "" && value !== masked ? [value] : []));

/** The clients that an exchange names: in its parameters, as its sender (RFC 7617 §2), or in the address that it leads to. */
function clientsIn({ query, form, requestHeaders, ...answered }: KeptExchange): Set<string> {
  const pairs = [...query, ...form, ...(locationOf({ ...answered })?.parameters ?? [])];
  const named = pairs.flatMap(([name, value]) => (name === "client_id" ? [value] : []));
  const senders = requestHeaders.flatMap(([name, value]) =>
    name === "authorization" && /^basic /i.test(value) ? [value.slice(6).split(":", 1)[0]!.trim()] : [],
  );
  return new Set([...named, ...senders]);
}

function presented({ path, query, form, requestHeaders }: KeptExchange): string[] {
  const bearer = bearerIn(requestHeaders);
  const waiting = path.split("/authorize/")[1];
  return [
    ...heldIn([...query, ...form]),
    ...(bearer === null ? [] : [bearer]),
    ...(waiting === undefined ? [] : [waiting]),
  ];
}

function handedOut(exchange: KeptExchange): string[] {
  const location = locationOf(exchange);
  const waiting = location?.address.split("/authorize/")[1];
  const given = heldIn([...(location?.parameters ?? []), ...membersOf(exchange.answer)]);
  return [...given, ...(waiting === undefined ? [] : [waiting])];
}

/** The exchanges that name the client and no other, or name none and present what an earlier one of these had; nothing that was sent again. */
function ofClient(clientId: string, exchanges: readonly KeptExchange[]): KeptExchange[] {
  const values = new Set<string>();
  return exchanges.filter((exchange) => {
    const named = clientsIn(exchange);
    const isIts = named.size === 0 ? presented(exchange).some((value) => values.has(value)) : named.has(clientId);
    if (!isIts || named.size > 1 || exchange.again !== null) return false;
    for (const value of [...presented(exchange), ...handedOut(exchange)]) values.add(value);
    return true;
  });
}

/** Whether it is no page or form of site B's: it comes from the client's server, asks for authorization, or goes to site A. */
function isForClient({ channel, to, path }: KeptExchange): boolean {
  return channel === "back" || to === "site-a" || /^\/provider\/oauth\/authorize(\/|$)/.test(path);
}

/** An exchange without what site B keeps of a person in its tables, and what a browser tells of itself in its headers. */
function withoutPerson(exchange: KeptExchange): KeptExchange {
  const rows = exchange.rows.map((row) => ({ ...row, values: [] }));
  if (exchange.channel === "back") return { ...exchange, rows };
  const responseHeaders = exchange.responseHeaders.filter(([name]) => name === "location");
  return { ...exchange, rows, requestHeaders: [], responseHeaders };
}

/** Those exchanges of a run that concern a client, with everything masked that is a secret or tells who somebody is. */
export function concerning(clientId: string | null, exchanges: readonly KeptExchange[]): KeptExchange[] {
  if (clientId === null) return [];
  return ofClient(clientId, maskSecrets(exchanges)).filter(isForClient).map(withoutPerson);
}
