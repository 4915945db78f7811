// Which addresses a code may go to: WeChat compares the domain alone (授权回调域), any path below it will do.
// That is weaker than RFC 9700 §4.1.3, which is why the dialect is for local use.

declare const proof: unique symbol;

/** A redirect_uri whose domain is the app's; only matchCallbackDomain makes one. */
export type CallbackTarget = string & { readonly [proof]: "CallbackTarget" };

const loopbackNames = ["localhost", "127.0.0.1"];

/** Whether text can be a callback domain: a host as a browser writes it, with a port where it has one, no scheme and no path. */
export function isCallbackDomain(text: string): boolean {
  return /^[a-z0-9.-]+(:\d{1,5})?$/.test(text) && URL.canParse(`http://${text}`) && portKept(text);
}

/** Port 80 of http would vanish when the address is read. */
function portKept(text: string): boolean {
  return new URL(`https://${text}`).host === text;
}

function isSameDomain(url: URL, domain: string): boolean {
  if (url.host === domain) return true;
  const isLoopback = loopbackNames.includes(domain) && loopbackNames.includes(url.hostname);
  return isLoopback;
}

/** Returns the address when it is http or https and at the app's domain, else null; localhost and 127.0.0.1 are one domain, with any port. */
export function matchCallbackDomain(redirectUri: string, domain: string): CallbackTarget | null {
  if (!/^https?:\/\/[^/?#\\@]+([/?#]|$)/.test(redirectUri) || !URL.canParse(redirectUri)) return null;
  if (/[\s\\\p{Cc}]/u.test(redirectUri)) return null;
  const url = new URL(redirectUri);
  if (url.username !== "" || url.password !== "" || !isSameDomain(url, domain)) return null;
  return (/^[\x21-\x7e]+$/.test(redirectUri) ? redirectUri : url.href) as CallbackTarget;
}

/**
 * Adds what WeChat's page adds, as its script does, by joining texts: after the last `?`, also behind a `#`.
 * `state` is given as it came, still encoded, and stands there even when it is empty.
 */
export function withCode(target: CallbackTarget, code: string, state: string | null): string {
  return `${join(target)}code=${code}&state=${state ?? ""}`;
}

/** The old official denial: the state and no code. */
export function withStateOnly(target: CallbackTarget, state: string | null): string {
  return `${join(target)}state=${state ?? ""}`;
}

/** The old denial inside WeChat: a code that is none. */
export function withAuthdeny(target: CallbackTarget, state: string | null): string {
  return `${join(target)}state=${state ?? ""}&code=authdeny&reason=`;
}

function join(target: CallbackTarget): string {
  return target + (target.includes("?") ? "&" : "?");
}
