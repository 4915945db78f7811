// What a grant is: a way to get a token (RFC 6749 §1.3). The endpoint owns all that grants share.
import type { Awaitable } from "@/lib/awaitable";
import type { ClientRequest } from "@/lib/provider/http/client-request";
import type { TokenResponse } from "@/lib/provider/tokens/token-response";

/** One authenticated token request. */
export type TokenRequest = ClientRequest;

/** Answers a token request or throws an OAuthError. */
export type Grant = (request: TokenRequest) => Awaitable<TokenResponse>;
