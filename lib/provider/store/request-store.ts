// What a store keeps of authorization requests: those that wait for a person, and those that were pushed.
import type { AuthorizationRequest } from "@/lib/provider/rules/authorization-request";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import type { Client } from "./store";

/** A request as it is kept: that its redirect URI is registered must be proved anew when it is used. */
export type StoredRequest = Omit<AuthorizationRequest, "redirectUri"> & { redirectUri: string };

export type PendingRequest = {
  id: number;
  request: StoredRequest;
  client: Client;
  createdAt: Date;
  expiresAt: Date;
  answered: boolean;
};

export type RequestStore = {
  /** Stores a request for the browser with that hash and returns its number. */
  save(request: {
    secretHash: TokenHash;
    browserHash: TokenHash;
    client: Client;
    request: AuthorizationRequest;
    createdAt: Date;
    expiresAt: Date;
  }): Promise<number>;
  /** Null when the number, the secret or the browser is not the right one. */
  find(id: number, secret: string, browserHash: TokenHash): Promise<PendingRequest | null>;
  /** The browser got a new session: its requests follow. */
  rebind(from: TokenHash, to: TokenHash): Promise<void>;
  /** The person chose the account that is signed in: `prompt=select_account` is settled. */
  settleAccountChoice(id: number): Promise<void>;
  /** Claims the one answer that a request, and the pushed one that it is, may have; false when it was given before. */
  markAnswered(id: number, now: Date, pushedId?: number | null): Promise<boolean>;
};

/** What a client pushed (RFC 9126): the parameters as they came, form-encoded, without credentials. */
export type PushedRequest = {
  id: number;
  client: Client;
  parameters: string;
  expiresAt: Date;
  answered: boolean;
};

export type PushedRequestStore = {
  /** Stores a pushed request and returns its number, or until when to wait while `mostLive` of the client's are open. */
  save(
    request: { secretHash: TokenHash; client: Client; parameters: string; createdAt: Date; expiresAt: Date },
    mostLive: number,
  ): Promise<{ id: number } | { waitUntil: Date }>;
  /** Finds it, over or not, by its number and its secret. */
  find(id: number, secret: string): Promise<PushedRequest | null>;
};
