// Parameters of an authorization request that only help: an odd one is left out and never an error.
// OpenID Connect Core §3.1.2.1, §15.1. https://openid.net/specs/openid-connect-core-1_0.html#ImplementationConsiderations

const longestLoginHint = 320;
const mostLocales = 20;

/** Reads `login_hint`; none when it is longer than an address can be. */
export function readLoginHint(value: string | undefined): string | null {
  return value !== undefined && value.length <= longestLoginHint ? value : null;
}

/** Reads `ui_locales`: language tags (RFC 5646), best first. */
export function readUiLocales(value: string | undefined): string[] {
  const tags = (value ?? "").split(" ", mostLocales);
  return tags.filter((tag) => /^[a-z]{2,3}(-[a-z\d]{1,8}){0,4}$/i.test(tag));
}
