// What site B keeps, in the words of the protocol. A stranger who implements these
// functions has a store; contract.test.ts tells whether it is a good one.
import type { Awaitable } from "@/lib/awaitable";
import type { Scope } from "@/lib/provider/rules/scope";
import type { SigningAlgorithm } from "@/lib/provider/rules/signing-algorithm";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import type { AssertionStore, ClientStore } from "./client-store";
import type { DeviceStore } from "./device-store";
import type { GrantStore } from "./grant-store";
import type { KeyStore } from "./key-store";
import type { PushedRequestStore, RequestStore } from "./request-store";

export type EndUser = {
  uid: number;
  sub: string;
  email: string;
  emailVerified: boolean;
  name: string;
  picture: string | null;
  /** In lines. */
  address: string | null;
  /** E.164. */
  phoneNumber: string | null;
};

export type ClientSecret = {
  id: number;
  secretHash: TokenHash;
  lastFour: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

export type ClientAuthenticationMethod = "client_secret_basic" | "client_secret_post" | "private_key_jwt" | "none";

/** What a client may say about itself beside the essentials: RFC 7591 §2, OpenID Connect Registration §2 and the logout specifications. */
export type ClientOptions = {
  applicationType: "web" | "native";
  subjectType: "public" | "pairwise";
  sectorIdentifierUri: string | null;
  jwks: PublicJwk[] | null;
  jwksUri: string | null;
  tokenEndpointAuthSigningAlg: string | null;
  requirePushedAuthorizationRequests: boolean;
  postLogoutRedirectUris: string[];
  backchannelLogoutUri: string | null;
  backchannelLogoutSessionRequired: boolean;
  /** In seconds (OpenID Connect Registration §2 `default_max_age`). */
  defaultMaxAge: number | null;
  requireAuthTime: boolean;
  defaultAcrValues: string[];
  clientUri: string | null;
  logoUri: string | null;
  policyUri: string | null;
  tosUri: string | null;
  contacts: string[];
};

/** A public key as JSON (RFC 7517 §4). */
export type PublicJwk = { kty: string; kid?: string; alg?: string; use?: string; [member: string]: unknown };

/** What holds for a client that said nothing. */
export const defaultOptions: Readonly<ClientOptions> = {
  applicationType: "web",
  subjectType: "public",
  sectorIdentifierUri: null,
  jwks: null,
  jwksUri: null,
  tokenEndpointAuthSigningAlg: null,
  requirePushedAuthorizationRequests: false,
  postLogoutRedirectUris: [],
  backchannelLogoutUri: null,
  backchannelLogoutSessionRequired: false,
  defaultMaxAge: null,
  requireAuthTime: false,
  defaultAcrValues: [],
  clientUri: null,
  logoUri: null,
  policyUri: null,
  tosUri: null,
  contacts: [],
};

/** A registered client (RFC 6749 §2). Lifetimes are in seconds; null means the server's default. */
export type Client = {
  id: number;
  clientId: string;
  name: string;
  ownerUid: number | null;
  /** Who brought it here: a person in the console, the client itself (RFC 7591), or the seed. */
  registeredBy: "owner" | "itself" | "operator";
  type: "confidential" | "public";
  /** null: a confidential client may send its secret in the header or in the form. */
  tokenEndpointAuthMethod: ClientAuthenticationMethod | null;
  requirePkce: boolean;
  grantTypes: string[];
  idTokenSignedResponseAlg: SigningAlgorithm;
  accessTokenLifetime: number | null;
  createdAt: Date;
  redirectUris: string[];
  secrets: ClientSecret[];
  options: ClientOptions;
};

/** A person about to be stored; without a `uid` the store gives the next one. */
export type NewUser = Omit<EndUser, "uid" | "address" | "phoneNumber"> &
  Partial<Pick<EndUser, "uid" | "address" | "phoneNumber">>;

export type UserStore = {
  find(uid: number): Promise<EndUser | null>;
  /** The user and the password's hash, by normalised email address. */
  findByEmail(email: string): Promise<{ user: EndUser; passwordHash: string } | null>;
  create(user: NewUser, passwordHash: string, now: Date): Promise<EndUser | "email_taken">;
  /** From then on the account can do nothing, and what it allowed is dead; with null it can again. */
  setDisabled(uid: number, at: Date | null): Promise<void>;
  /** Replaces what the person tells about themselves. */
  changeDetails(uid: number, details: Pick<EndUser, "name" | "address" | "phoneNumber">): Promise<void>;
};

export type LoginSession = { id: number; user: EndUser; authenticatedAt: Date };

export type SessionStore = {
  begin(session: { userUid: number; secretHash: TokenHash; authenticatedAt: Date; expiresAt: Date }): Promise<number>;
  find(id: number, secret: string, now: Date): Promise<LoginSession | null>;
  /** The same person proved anew who they are: the session goes on under another secret; false when it has ended. */
  renew(id: number, session: { secretHash: TokenHash; authenticatedAt: Date; expiresAt: Date }): Promise<boolean>;
  /**
   * Ends the session with the browser's pending requests, and revokes its codes and tokens but for those of a grant with
   * `offline_access`. Returns its clients; of many callers one is told them.
   */
  end(id: number, browserHash: TokenHash, now: Date): Promise<Client[]>;
};

export type ConnectedApp = {
  client: Client;
  ownerName: string | null;
  scope: Scope[];
  createdAt: Date;
  lastUsedAt: Date;
  liveGrants: number;
};

export type ConsentStore = {
  find(userUid: number, client: Client): Promise<Scope[]>;
  listConnected(userUid: number, now: Date): Promise<ConnectedApp[]>;
  /** Forgets the consent and revokes every code and token that the client holds for the user. */
  withdraw(userUid: number, clientId: string, now: Date): Promise<boolean>;
};

/** A counter of failed attempts: `limit` failures in `window` seconds, then everybody waits. */
export type AttemptCounter = { key: string; limit: number; window: number };

export type AttemptStore = {
  /** Tells until when to wait, null when an attempt may be made; counts nothing. */
  refusal(counters: AttemptCounter[], now: Date): Awaitable<{ waitUntil: Date } | null>;
  /** Counts an attempt on every counter before it is made, or tells until when to wait and counts nothing. */
  claim(counters: AttemptCounter[], now: Date): Promise<{ waitUntil: Date } | null>;
  /** The attempt succeeded, so it does not count. */
  release(counters: AttemptCounter[]): Promise<void>;
};

export type ExpiredRowStore = {
  /** Removes at most `size` rows of each kind that expired by then, and tells whether there may be more. */
  removeSome(now: Date, size: number): Promise<"more" | "done">;
};

export type Store = {
  assertions: AssertionStore;
  clients: ClientStore;
  users: UserStore;
  sessions: SessionStore;
  requests: RequestStore;
  pushed: PushedRequestStore;
  devices: DeviceStore;
  consents: ConsentStore;
  grants: GrantStore;
  keys: KeyStore;
  attempts: AttemptStore;
  expiredRows: ExpiredRowStore;
};
