// What a grant is: a way to get a token (RFC 6749 §1.3). The endpoint owns all that grants share.
import type { Client } from "@/lib/provider/store/store";
import type { TokenResponse } from "@/lib/provider/tokens/token-response";

/** One authenticated token request. */
export type TokenRequest = {
  client: Client;
  parameters: ReadonlyMap<string, string>;
  /** Every `resource` that was sent (RFC 8707 §2). */
  resources: readonly string[];
  now: Date;
};

/** Answers a token request or throws an OAuthError. */
export type Grant = (request: TokenRequest) => Promise<TokenResponse>;
