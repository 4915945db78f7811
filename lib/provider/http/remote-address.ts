// The address of whoever is at the other end, for limits.
import type { HttpRequest } from "./request";

/** The address as the front door noted it; IPv6 by /64, which one subscriber has at least. */
export function remoteAddress(request: HttpRequest): string {
  const address = request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
