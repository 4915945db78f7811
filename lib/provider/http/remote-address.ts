// The address of whoever is at the other end, for limits.
import type { HttpRequest } from "./request";

/** The first four of an IPv6 address's eight groups, which one subscriber has at least (RFC 4291 §2.2). */
function networkOf(address: string): string {
  if (!URL.canParse(`http://[${address}]`)) return address;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array.from({ length: zeros }, () => "0"), ...rest].slice(0, 4).join(":");
}

/** The address as the front door noted it; IPv6 by /64, however it is written. */
export function remoteAddress(request: HttpRequest): string {
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
  return address.includes(":") ? networkOf(address) : address;
}
