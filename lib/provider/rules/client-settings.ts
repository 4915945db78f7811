// What an owner may set in the console beside the essentials: keys and the addresses of a logout, by the rules of
// registration (RFC 7591 §2). A form is told everything that is wrong at once.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import type { ClientOptions, PublicJwk } from "@/lib/provider/store/store";
import { readClientKeys, type ClientKeysFault } from "./client-keys";
import { checkRedirectUris, type RedirectUrisFault } from "./client-registration";
import { isServerAddress } from "./web-address";

/** What the form sent, as it was typed. */
export type ClientSettingsForm = {
  usesKeys: boolean;
  jwks: string;
  jwksUri: string;
  postLogoutRedirectUris: string;
  backchannelLogoutUri: string;
};

export type ClientKeysFormFault = ClientKeysFault | "keys_none" | "keys_twice" | "keys_needed";

export type ClientSettingsErrors = {
  jwks?: ClientKeysFormFault;
  jwksUri?: "server_address";
  postLogoutRedirectUris?: RedirectUrisFault;
  backchannelLogoutUri?: "server_address";
};

type Values = Pick<ClientOptions, "jwks" | "jwksUri" | "postLogoutRedirectUris" | "backchannelLogoutUri">;

const largestKeySet = 32_768;

/** Checks the whole form of a client of that type. */
export function checkClientSettings(
  form: ClientSettingsForm,
  type: "confidential" | "public",
): { values: Values } | { errors: ClientSettingsErrors } {
  const keys = checkKeys(form);
  const addressed =
    form.postLogoutRedirectUris.trim() === "" ? none : checkRedirectUris(form.postLogoutRedirectUris, type);
  const jwksUri = form.jwksUri.trim() || null;
  const backchannelLogoutUri = form.backchannelLogoutUri.trim() || null;
  const errors: ClientSettingsErrors = {
    ...("fault" in keys && { jwks: keys.fault }),
    ...(isRefused(jwksUri) && { jwksUri: "server_address" as const }),
    ...("fault" in addressed && { postLogoutRedirectUris: addressed.fault }),
    ...(isRefused(backchannelLogoutUri) && { backchannelLogoutUri: "server_address" as const }),
  };
  if ("fault" in keys || "fault" in addressed || Object.keys(errors).length > 0) return { errors };
  return {
    values: { jwks: keys.jwks, jwksUri, postLogoutRedirectUris: addressed.redirectUris, backchannelLogoutUri },
  };
}

const none = { redirectUris: [] };

function isRefused(address: string | null): boolean {
  return address !== null && !isServerAddress(address);
}

function checkKeys(form: ClientSettingsForm): { jwks: PublicJwk[] | null } | { fault: ClientKeysFormFault } {
  const [typed, address] = [form.jwks.trim(), form.jwksUri.trim()];
  if (typed === "") return form.usesKeys && address === "" ? { fault: "keys_needed" } : { jwks: null };
  if (address !== "") return { fault: "keys_twice" };
  const read = typed.length > largestKeySet ? { fault: "keys_form" as const } : readClientKeys(parse(typed));
  if ("fault" in read) return read;
  return read.keys.length === 0 ? { fault: "keys_none" } : { jwks: read.keys };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
