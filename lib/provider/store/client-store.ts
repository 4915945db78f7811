// What a store does with clients (RFC 6749 §2, RFC 7591, RFC 7592).
import type { Awaitable } from "@/lib/awaitable";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import type { WrittenTogether } from "./prisma/written-together";
import type { Client, ClientOptions } from "./store";

export type NewClient = Omit<Client, "id" | "secrets" | "options" | "registeredBy"> & {
  /** What is left out is as in defaultOptions. */
  options?: Partial<ClientOptions>;
  secret: { secretHash: TokenHash; lastFour: string } | null;
  /** For a client that registered itself and may manage itself (RFC 7592). */
  registrationTokenHash?: TokenHash;
};

export type ClientChanges = Partial<
  Pick<
    Client,
    | "name"
    | "requirePkce"
    | "tokenEndpointAuthMethod"
    | "idTokenSignedResponseAlg"
    | "redirectUris"
    | "grantTypes"
    | "options"
  >
>;

/** What a client that manages itself may replace (RFC 7592 §2.2). */
export type ClientReplacement = Pick<
  Client,
  "name" | "requirePkce" | "tokenEndpointAuthMethod" | "idTokenSignedResponseAlg" | "redirectUris" | "grantTypes"
> & { options: Partial<ClientOptions> };

/** Clients that registered themselves (RFC 7591, RFC 7592). */
export type RegistrationStore = {
  /** The client whose registration token has this number and secret (RFC 7592 §3). */
  findRegistered(id: number, secret: string): Promise<Client | null>;
  /** Replaces it, and writes what is to be written together with it. */
  replaceRegistered(id: number, replacement: ClientReplacement, together?: WrittenTogether[]): Promise<void>;
  removeRegistered(id: number): Promise<void>;
  /** Removes up to `limit` clients that registered themselves before then and have done nothing since; returns how many. */
  removeUnusedRegistrations(before: Date, limit: number): Promise<number>;
};

export type ClientStore = RegistrationStore & {
  find(clientId: string): Awaitable<Client | null>;
  findOwned(ownerUid: number, clientId: string): Promise<Client | null>;
  listOwned(ownerUid: number): Promise<Client[]>;
  ownerName(client: Client): Promise<string | null>;
  /** Whether a public client has a redirect URI at this origin, that is, whether its pages may call us. */
  hasBrowserOrigin(origin: string): Promise<boolean>;
  /** Stores a new client with what is to be written together with it: all of it, or nothing. */
  register(client: NewClient, together?: WrittenTogether[]): Promise<Client>;
  /** A client that is to prove itself with keys loses its secrets. */
  change(ownerUid: number, clientId: string, changes: ClientChanges): Promise<boolean>;
  /** How many people allow the client something. */
  countPeople(client: Client): Promise<number>;
  /** How many access and refresh tokens of the client's still work. */
  countLiveTokens(client: Client, now: Date): Promise<number>;
  /** When somebody last signed in through the client, or its secret was last used; null when neither ever was. */
  lastUsed(client: Client): Promise<Date | null>;
  /** Deletes the client with all its consents, codes and tokens. */
  remove(ownerUid: number, clientId: string): Promise<boolean>;
  addSecret(
    ownerUid: number,
    clientId: string,
    secret: { secretHash: TokenHash; lastFour: string },
    now: Date,
  ): Promise<"added" | "too_many" | "unknown">;
  removeSecret(ownerUid: number, clientId: string, secretId: number): Promise<"removed" | "last_one" | "unknown">;
  noteSecretUse(secretId: number, now: Date): Promise<void>;
  /** Gives a seeded client the addresses and the secret that follow from today's settings. */
  replaceSeeded(
    id: number,
    seeded: { redirectUris: string[]; secretHash: TokenHash; lastFour: string; options: Partial<ClientOptions> },
    now: Date,
  ): Promise<void>;
};

export type AssertionStore = {
  /** Claims the one use of an assertion's identifier, kept until `expiresAt`; false when it was used before. */
  claim(client: Client, identifierHash: TokenHash, expiresAt: Date): Promise<boolean>;
};
