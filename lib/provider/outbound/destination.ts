// Where a request of ours may go. Whoever registers a client could otherwise make this server knock at doors that only
// it can reach: RFC 7591 §5, OpenID Connect Registration §9.1, OWASP SSRF.
// https://www.rfc-editor.org/rfc/rfc7591#section-5
import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isPublicAddress } from "@/lib/provider/rules/public-address";
import { settings } from "@/lib/settings";
import { OutboundFailedError, OutboundRefusedError } from "./outbound-error";

/** Finds all addresses of a host. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** The addresses that were checked: a connection goes to these, so that a second answer of the DNS changes nothing. */
export type Destination = { url: URL; addresses: LookupAddress[] };

/** Asks the system's resolver. */
export const resolveHost: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** Whether the operator vouches for this origin: both sites' own, and OUTBOUND_ORIGINS. */
function isOurs(url: URL): boolean {
  const { appUrl, demoUrl, outboundOrigins } = settings();
  return [appUrl, demoUrl, ...outboundOrigins].includes(url.origin);
}

/** Checks an address and resolves its host, once; throws an OutboundRefusedError or an OutboundFailedError. */
export async function findDestination(address: string, resolve: Resolve): Promise<Destination> {
  if (!URL.canParse(address)) throw new OutboundRefusedError("The address is not a URL.");
  const url = new URL(address);
  const ours = isOurs(url);
  if (url.protocol !== "https:" && !ours) throw new OutboundRefusedError("Only https addresses are asked.");
  if (url.username !== "" || url.password !== "") throw new OutboundRefusedError("The address has a user name in it.");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const addresses = await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new OutboundFailedError("The host of the address was not found.");
  if (!ours && !addresses.every((one) => isPublicAddress(one.address)))
    throw new OutboundRefusedError("The host of the address is not on the public internet.");
  return { url, addresses };
}
