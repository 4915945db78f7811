// How tokens rest in A's database: encrypted, each time differently, so that the sealed text also marks its version.
import { deriveKey, seal, unseal } from "@/lib/sealing";

/** Encrypts a token for the database. */
export function sealToken(token: string): string {
  return seal(deriveKey("site-a tokens"), token);
}

/** Decrypts a token from the database; null when there is none or it was sealed with another APP_SECRET. */
export function unsealToken(sealed: string | null): string | null {
  if (sealed === null) return null;
  try {
    return unseal(deriveKey("site-a tokens"), sealed);
  } catch {
    return null;
  }
}

export type TokenAnswer = {
  access_token?: string;
  refresh_token?: string;
  id_token?: string;
  expires_at?: number;
  token_type?: string;
  scope?: string;
};

/** The columns of an account that a token answer fills; what the answer left out is not among them. */
export function tokenColumns(answer: TokenAnswer): TokenAnswer {
  const { access_token, refresh_token, id_token, expires_at, token_type, scope } = answer;
  return {
    ...(access_token === undefined ? {} : { access_token: sealToken(access_token) }),
    ...(refresh_token === undefined ? {} : { refresh_token: sealToken(refresh_token) }),
    ...(id_token === undefined ? {} : { id_token: sealToken(id_token) }),
    ...(expires_at === undefined ? {} : { expires_at }),
    ...(token_type === undefined ? {} : { token_type }),
    ...(scope === undefined ? {} : { scope }),
  };
}
