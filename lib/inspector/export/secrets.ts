// Which values are secrets, or tell who somebody is: by their name, and some by their shape.

const ends =
  "token|code|state|nonce|verifier|secret|password|ticket|uuid|sid|assertion|email|phone_number|address|formatted|locality|birthdate";
const secretName = new RegExp(`(^|_)(${ends})$|^(request|request_uri|login_hint|id_token_hint|logout_hint)$`);

/** A name as the specifications write theirs: `sessionToken` is `session_token`. */
export function inSnakeCase(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();
}

/** Whether what comes under this name is a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(inSnakeCase(name));
}

/** The name of a secret by its shape: an email address, or a signed token (RFC 7515 §7.1); null for anything else. */
export function nameByShape(value: string): "email" | "token" | null {
  if (/^eyJ[\w-]*\.[\w-]*\.[\w-]*$/.test(value)) return "token";
  const [before, host, ...more] = value.split("@");
  const isAddress = before !== "" && host?.includes(".") && more.length === 0;
  return isAddress && !/[\s"<>&=;,()[\]{}\\/?:]/.test(value) ? "email" : null;
}
