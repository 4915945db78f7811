// Site B's own numbers. Every lifetime is in seconds.
import { settings } from "@/lib/settings";

/** The issuer identifier (RFC 8414 §2); it comes from the settings, never from a request. */
export function issuer(): string {
  return `${settings().appUrl}/provider`;
}

/** Turns a path of site B's into an address. */
export function address(path: string): string {
  return settings().appUrl + path;
}

/** Where the metadata of a protected resource is, before the resource's own path (RFC 9728 §3). */
export const protectedResourceMetadataPath = "/.well-known/oauth-protected-resource";

/** How long an access token lives when its client says nothing else. */
export function accessTokenLifetime(): number {
  return settings().mode === "production" ? 3_600 : 2_592_000;
}

export const lifetimes = {
  authorizationRequest: 600,
  pushedRequest: 90,
  authorizationCode: 60,
  deviceCode: 600,
  idToken: 600,
  /** A refresh token that nobody uses for this long is dead. */
  refreshToken: 90 * 86_400,
  /** However often it is rotated, a family ends here. */
  refreshFamily: 365 * 86_400,
  /** After a rotation the same successor is given again for this long. */
  refreshGrace: 10,
  loginSession: 14 * 86_400,
  /** A client that registered itself and did nothing for this long is removed. */
  unusedRegistration: 30 * 86_400,
  /** Nothing that we sign lives longer, so an old key is published for as long after its last signature. */
  longestSigned: 2_592_000,
};

export const keyTimes = {
  /** A new key is published for so long before it signs: more than a JWK set may be kept (300) and a process keeps it. */
  lead: 600,
  /** A key that has signed for so long is replaced by itself. */
  oldAge: 90 * 86_400,
  /** A process reads the keys anew after so long, */
  freshFor: 60,
  /** and at once for a key that it does not know, but not more often than this. */
  askAgainAfter: 1,
};

/** Adds seconds to a moment. */
export function after(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1_000);
}
