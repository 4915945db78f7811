// What a store keeps of devices that wait for a person (RFC 8628).
import type { Scope } from "@/lib/provider/rules/scope";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import type { Authorization, NewTokens, TokenIds } from "./grant-store";
import type { Client, EndUser } from "./store";

/** A device about to be stored; `interval` is in seconds. */
export type NewDevice = {
  secretHash: TokenHash;
  userCodeHash: TokenHash;
  client: Client;
  scope: Scope[];
  createdAt: Date;
  expiresAt: Date;
  interval: number;
};

/** A device as the page for people sees it; `browserHash` is the browser that holds it. */
export type WaitingDevice = {
  id: number;
  client: Client;
  scope: Scope[];
  expiresAt: Date;
  browserHash: TokenHash | null;
  decision: "allowed" | "denied" | null;
};

/** What one poll found; only "redeemed" made tokens. */
export type Poll =
  | ({ outcome: "redeemed"; authorization: Omit<Authorization, "redirectUri" | "codeChallenge"> } & TokenIds)
  | { outcome: "pending" | "slow_down" | "denied" | "expired" | "already_redeemed" | "withdrawn" };

export type DeviceStore = {
  /** Stores a device and returns its number, or until when to wait while `mostLive` of the client's are undecided. */
  save(device: NewDevice, mostLive: number): Promise<{ id: number } | { waitUntil: Date } | "code_taken">;
  /** Finds a device, over or not, by its number and its secret. */
  find(id: number, secret: string): Promise<{ id: number; client: Client; scope: Scope[] } | null>;
  findByUserCode(userCodeHash: TokenHash): Promise<WaitingDevice | null>;
  /** Gives the device to this browser unless another one holds it. */
  claim(userCodeHash: TokenHash, browserHash: TokenHash, now: Date): Promise<"claimed" | "taken" | "unknown">;
  /** The browser got a new session: the devices that it holds follow. */
  rebind(from: TokenHash, to: TokenHash, now: Date): Promise<void>;
  /** Allows it in the name of that person, remembers the consent, all in one transaction; false when it was decided before. */
  allow(id: number, browserHash: TokenHash, by: { user: EndUser; authTime: Date }, now: Date): Promise<boolean>;
  /** Denies it; false when it was decided before. */
  deny(id: number, browserHash: TokenHash, now: Date): Promise<boolean>;
  /** Decides what a poll finds: it redeems once, and a poll before its time makes the interval 5 seconds longer. */
  poll(id: number, tokens: NewTokens, now: Date): Promise<Poll>;
};
