// WeChat's scopes, and what each means here, where consents know the standard ones.

/** In WeChat's order, in which an accumulated list is given. */
export const wechatScopes = ["snsapi_base", "snsapi_login", "snsapi_userinfo"] as const;

export type WechatScope = (typeof wechatScopes)[number];

/** Keeps the known scopes of a list separated by commas, each once and in WeChat's order. */
export function knownWechatScopes(list: string): WechatScope[] {
  const names = list.split(",");
  return wechatScopes.filter((scope) => names.includes(scope));
}

/** Whether the scope opens a person's name and picture (snsapi_base opens nothing but an identifier). */
export function opensProfile(scope: readonly WechatScope[]): boolean {
  return scope.some((one) => one !== "snsapi_base");
}

/** What a person allows with it, in the scopes that consents know; the silent snsapi_base allows nothing standard. */
export function consentScope(scope: readonly WechatScope[]): ("openid" | "profile")[] {
  return opensProfile(scope) ? ["openid", "profile"] : [];
}
