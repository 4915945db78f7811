// What the dialect keeps, in WeChat's words. Credentials come as hashes, or are looked up with the value in hand.
import type { EndUser } from "@/lib/provider/store/store";
import type { WrittenTogether } from "@/lib/provider/store/prisma/written-together";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import type { CallbackTarget } from "@/lib/provider/wechat/rules/callback-target";
import type { WechatScope } from "@/lib/provider/wechat/rules/scope";
import type { Client } from "@/lib/provider/store/store";
import type { WechatApp } from "@/lib/provider/wechat/app";
import type { KeptAppSecret } from "@/lib/provider/wechat/credentials";

export type NewWechatApp = Omit<WechatApp, "client">;
export type WechatAppChanges = Partial<
  Pick<WechatApp, "kind" | "callbackDomain" | "unionGroup" | "enabled" | "switches"> & KeptAppSecret
>;

export type WechatAppStore = {
  find(appid: string): Promise<WechatApp | null>;
  ofClient(client: Client): Promise<WechatApp | null>;
  /** Gives a client its other name; null when it has one. */
  register(client: Client, app: NewWechatApp): Promise<WechatApp | null>;
  /** False when the client is not registered in the dialect. */
  change(client: Client, changes: WechatAppChanges): Promise<boolean>;
  /** Takes the name away, with every QR login, code and token that came by it. */
  remove(client: Client): Promise<void>;
  countEnabled(): Promise<number>;
  /** The same three, to be written together with the client's own rows. */
  together: {
    register(app: NewWechatApp): WrittenTogether;
    change(changes: WechatAppChanges): WrittenTogether;
    remove(): WrittenTogether;
  };
};

/** A QR code on a page, and how far the phone came with it. */
export type WechatLogin = {
  id: number;
  app: WechatApp;
  redirectUri: CallbackTarget;
  scope: WechatScope[];
  /** As it stood in the address, still encoded; null when it was not sent. */
  state: string | null;
  status: "new" | "scanned" | "confirmed" | "cancelled" | "delivered";
  /** The browser that scanned it. */
  browserHash: TokenHash | null;
  user: EndUser | null;
  authTime: Date | null;
  expiresAt: Date;
};

export type WechatLoginStatus = Pick<WechatLogin, "status" | "expiresAt">;

export type WechatLoginStore = {
  begin(
    login: Pick<WechatLogin, "app" | "redirectUri" | "scope" | "state" | "expiresAt"> & {
      uuidHash: TokenHash;
      createdAt: Date;
    },
  ): Promise<void>;
  find(uuid: string): Promise<WechatLogin | null>;
  /** The state of many logins at once, by the hash of the uuid. */
  statuses(uuidHashes: TokenHash[]): Promise<Map<TokenHash, WechatLoginStatus>>;
  /** The first browser holds a new or cancelled login; true when this one does. */
  scan(id: number, browserHash: TokenHash, now: Date): Promise<boolean>;
  /** Of a scanned login, by the browser that holds it; false when it was decided, expired or is another's. */
  confirm(id: number, browserHash: TokenHash, who: { user: EndUser; authTime: Date }, now: Date): Promise<boolean>;
  cancel(id: number, browserHash: TokenHash, now: Date): Promise<boolean>;
};

/** What a person allowed an app. */
export type WechatAuthorization = {
  app: WechatApp;
  user: EndUser;
  scope: WechatScope[];
  authTime: Date;
  /** The app is shown a virtual identity (WeChat's snapshot page). */
  snapshot: boolean;
};

export type IssuedWechatCode = Omit<WechatAuthorization, "authTime"> & {
  id: number;
  expiresAt: Date;
  redeemedAt: Date | null;
  /** The person withdrew the grant, or their account is disabled. */
  revoked: boolean;
};

/** The pair of tokens of one grant. */
export type WechatTokens = Omit<WechatAuthorization, "authTime"> & {
  id: number;
  /** How often the access token was made anew; with the refresh token it makes the access token. */
  generation: number;
  accessExpiresAt: Date;
  expiresAt: Date;
  /** The person withdrew the grant. */
  revoked: boolean;
  /** The person's account is disabled. */
  userDisabled: boolean;
};

export type NewWechatTokens = {
  refreshHash: TokenHash;
  accessHash: TokenHash;
  createdAt: Date;
  accessExpiresAt: Date;
  expiresAt: Date;
};

export type WechatGrantStore = {
  /**
   * Grants, remembers that the person uses the app, and makes the code, in one transaction. With `delivers` it first
   * claims that confirmed login: of many callers one is told "issued".
   */
  issueCode(
    authorization: WechatAuthorization,
    code: { codeHash: TokenHash; createdAt: Date; expiresAt: Date; delivers: number | null },
  ): Promise<"issued" | "already_delivered">;
  findCode(code: string): Promise<IssuedWechatCode | null>;
  /** Claims the code and inserts its tokens; of many callers one is told the number of their row. */
  redeemCode(
    id: number,
    tokens: NewWechatTokens,
  ): Promise<{ outcome: "redeemed"; tokenId: number } | { outcome: "already_redeemed" }>;
  findByAccessToken(id: number, secret: string): Promise<WechatTokens | null>;
  findByRefreshToken(id: number, secret: string): Promise<WechatTokens | null>;
  /** The same access token lives on until then; false when it ended or another request was first. */
  prolong(id: number, generation: number, accessExpiresAt: Date, now: Date): Promise<boolean>;
  /** An access token that ended gets a successor; false when another request was first. */
  replaceAccessToken(
    id: number,
    generation: number,
    successor: { accessHash: TokenHash; accessExpiresAt: Date },
    now: Date,
  ): Promise<boolean>;
  /** Every scope that the person's live tokens of this app have, in WeChat's order. */
  accumulatedScope(app: WechatApp, user: EndUser, now: Date): Promise<WechatScope[]>;
};

export type WechatStore = { apps: WechatAppStore; logins: WechatLoginStore; grants: WechatGrantStore };
