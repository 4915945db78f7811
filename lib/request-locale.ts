// The language of the request that a Next page is answering.
import { cookies, headers } from "next/headers";
import { chooseLocale, localeCookie, type Locale } from "@/lib/locale";

/** The locale of the current request; calling it makes a page dynamic, as the nonce CSP needs. */
export async function requestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookie)?.value;
  return chooseLocale(chosen, (await headers()).get("accept-language"));
}
