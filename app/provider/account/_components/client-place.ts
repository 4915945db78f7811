// Where a client is, for people.
import type { Locale } from "@/lib/locale";
import { accountText } from "@/lib/provider/messages/account";
import type { Client } from "@/lib/provider/store/store";

/** The host that the client's people return to, or that it is an app on this computer (RFC 8252 §7). */
export function clientPlace(client: Client, locale: Locale): string {
  const [first] = client.redirectUris;
  if (first === undefined) return "";
  const { protocol, host } = new URL(first);
  if (protocol === "https:") return host;
  const here = accountText[locale].thisComputer;
  return protocol === "http:" ? `${host}, ${here}` : here;
}
