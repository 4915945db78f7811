// What a store keeps of codes and tokens.
import type { Awaitable } from "@/lib/awaitable";
import type { ClaimsRequest } from "@/lib/provider/rules/claims-request";
import type { Scope } from "@/lib/provider/rules/scope";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import type { Client, EndUser } from "./store";

/** What an authorization code stands for. */
export type Authorization = {
  client: Client;
  user: EndUser;
  scope: Scope[];
  nonce: string | null;
  authTime: Date;
  redirectUri: string;
  codeChallenge: string | null;
  sessionId: number | null;
  claims: ClaimsRequest | null;
  resources: string[];
};

/** What an access token that needs no code stands for; `allowed` is what the person was asked for and allowed. */
export type AuthorizationWithoutCode = Pick<Authorization, "client" | "user" | "scope" | "authTime" | "sessionId"> & {
  allowed: Scope[];
};

export type IssuedCode = Authorization & {
  id: number;
  grantId: number;
  expiresAt: Date;
  redeemedAt: Date | null;
  revoked: boolean;
};

/** The numbers of the rows that a redemption or a rotation made; with the secrets they make the tokens. */
export type NewTokens = {
  /** With an `audience` the token is a JWT for those resources alone (RFC 9068). */
  accessToken: { secretHash: TokenHash; scope: Scope[]; audience: string[]; expiresAt: Date };
  refreshToken: { secretHash: TokenHash; expiresAt: Date } | null;
};
export type TokenIds = { accessTokenId: number; refreshTokenId: number | null };

export type PresentedRefreshToken = {
  id: number;
  grantId: number;
  client: Client;
  user: EndUser;
  scope: Scope[];
  nonce: string | null;
  authTime: Date;
  sessionId: number | null;
  claims: ClaimsRequest | null;
  resources: string[];
  grantedAt: Date;
  createdAt: Date;
  expiresAt: Date;
  rotatedAt: Date | null;
  successor: string | null;
  revoked: boolean;
};

/** Without a user the token stands for the client alone (RFC 6749 §4.4). */
export type PresentedAccessToken = {
  id: number;
  client: Client;
  user: EndUser | null;
  scope: Scope[];
  audience: string[];
  claims: ClaimsRequest | null;
  createdAt: Date;
  expiresAt: Date;
  revoked: boolean;
};

/** What a token answers: the stored request, the pushed one that it is, or neither. */
export type AnswerWithoutCode = { answersRequest: number | null; answersPushed: number | null; now: Date };

export type GrantStore = {
  /** Answers a stored request (or none), and the pushed one that it is, with a code, remembers the consent, all in one transaction. */
  issueCode(
    authorization: Authorization,
    code: {
      secretHash: TokenHash;
      createdAt: Date;
      expiresAt: Date;
      answersRequest: number | null;
      answersPushed?: number | null;
    },
  ): Promise<{ outcome: "issued"; codeId: number } | { outcome: "already_answered" }>;
  findCode(id: number, secret: string): Awaitable<IssuedCode | null>;
  /** Claims the code and inserts its tokens; of many callers one is told "redeemed". */
  redeemCode(
    id: number,
    tokens: NewTokens,
    now: Date,
  ): Promise<({ outcome: "redeemed" } & TokenIds) | { outcome: "already_redeemed" }>;
  /** Answers a stored request (or none) with an access token, remembers the consent, all in one transaction. */
  issueTokenWithoutCode(
    authorization: AuthorizationWithoutCode,
    token: NewTokens["accessToken"],
    answer: AnswerWithoutCode,
  ): Promise<{ outcome: "issued"; accessTokenId: number } | { outcome: "already_answered" }>;
  /** Inserts an access token that stands for the client alone and returns its number. */
  issueClientToken(client: Client, token: NewTokens["accessToken"], now: Date): Promise<number>;
  /** Revokes one access token and nothing else. */
  revokeAccessToken(id: number, now: Date): Promise<void>;
  /** Revokes the family: the code and every token that came of it. */
  revoke(grantId: number, now: Date): Promise<void>;
  findRefreshToken(id: number, secret: string): Awaitable<PresentedRefreshToken | null>;
  /** Claims the refresh token and inserts its successors; `note` words what is kept with the retired token. */
  rotate(
    id: number,
    tokens: NewTokens,
    note: (ids: TokenIds) => string,
    now: Date,
  ): Promise<({ outcome: "rotated" } & TokenIds) | { outcome: "already_rotated" }>;
  findAccessToken(id: number, secret: string): Awaitable<PresentedAccessToken | null>;
};
