// A limit by address for public clients: anyone can speak in their name, and would fill what the client may have waiting.
import type { Client } from "@/lib/provider/store/store";
import { limitAddress, type AddressLimit } from "./address-limit";

/** Counts a request of a public client at one endpoint; throws a TooManyRequestsError past the limit. */
export async function limitPublicClient(
  address: string,
  client: Client,
  { what, ...limit }: AddressLimit,
  now: Date,
): Promise<void> {
  if (client.type === "public") await limitAddress(address, { what: `${what} ${client.id}`, ...limit }, now);
}
