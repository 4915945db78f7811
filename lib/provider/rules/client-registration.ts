// What a person may register in the developer console: RFC 6749 §2, RFC 9700 §4.1.3.
// A form is told everything that is wrong at once, so faults are collected by field instead of thrown.
// https://www.rfc-editor.org/rfc/rfc6749#section-2
import { cleanName } from "@/lib/provider/rules/person";
import { checkRegistrableRedirectUri, type RedirectUriFault } from "@/lib/provider/rules/redirect-uri";
import { looksReserved } from "@/lib/provider/rules/reserved-name";

type ClientType = "confidential" | "public";

export type ClientNameFault = "name_missing" | "name_too_long" | "name_reserved";

/** `uri` is the first address that was refused, where one was. */
export type RedirectUrisFault =
  { code: "redirect_uris_missing" | "redirect_uris_too_many" } | { code: RedirectUriFault; uri: string };

/** What the form sent, as it was typed. */
export type RegistrationForm = { name: string; redirectUris: string; type: string; requirePkce: boolean };

type Registration = { name: string; redirectUris: string[]; type: ClientType; requirePkce: boolean };

export type RegistrationErrors = { name?: ClientNameFault; redirectUris?: RedirectUrisFault; type?: "type_missing" };

const longestName = 60;
const mostRedirectUris = 50;

/** Cleans a client's name and says what is wrong with it: nobody may pass for one of our own sites. */
export function checkClientName(typed: string): { name: string } | { fault: ClientNameFault } {
  const name = cleanName(typed);
  if (name === "") return { fault: "name_missing" };
  if ([...name].length > longestName) return { fault: "name_too_long" };
  if (looksReserved(name)) return { fault: "name_reserved" };
  return { name };
}

/** Reads redirect URIs, one a line, each kept once and exactly as typed but for the spaces around it; at least one unless none is needed. */
export function checkRedirectUris(
  typed: string,
  type: ClientType,
  { needed } = { needed: true },
): { redirectUris: string[] } | { fault: RedirectUrisFault } {
  const lines = typed.split(/\r\n|\r|\n/).map((line) => line.trim());
  const redirectUris = [...new Set(lines.filter((line) => line !== ""))];
  if (needed && redirectUris.length === 0) return { fault: { code: "redirect_uris_missing" } };
  if (redirectUris.length > mostRedirectUris) return { fault: { code: "redirect_uris_too_many" } };
  for (const uri of redirectUris) {
    const code = checkRegistrableRedirectUri(uri, type);
    if (code !== null) return { fault: { code, uri } };
  }
  return { redirectUris };
}

/** Checks a whole registration; PKCE is compulsory for a public client whatever the form says (RFC 9700 §2.1.1). */
export function checkRegistration(form: RegistrationForm): { values: Registration } | { errors: RegistrationErrors } {
  const type = form.type === "confidential" || form.type === "public" ? form.type : null;
  const named = checkClientName(form.name);
  const addressed = checkRedirectUris(form.redirectUris, type ?? "public");
  if (type !== null && "name" in named && "redirectUris" in addressed) {
    const requirePkce = type === "public" || form.requirePkce;
    return { values: { name: named.name, redirectUris: addressed.redirectUris, type, requirePkce } };
  }
  return {
    errors: {
      ...("fault" in named && { name: named.fault }),
      ...("fault" in addressed && { redirectUris: addressed.fault }),
      ...(type === null && { type: "type_missing" as const }),
    },
  };
}
