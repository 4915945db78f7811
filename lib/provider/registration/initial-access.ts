// Who may register: anyone in demo mode, in production whoever has the initial access token (RFC 7591 §3).
// https://www.rfc-editor.org/rfc/rfc7591#section-3
import type { HttpRequest } from "@/lib/provider/http/request";
import { deriveKey } from "@/lib/sealing";
import { must } from "@/lib/provider/rules/must";
import { readBearerToken } from "@/lib/provider/rules/bearer-token";
import { hashSecret, matchesHash } from "@/lib/provider/tokens/hash";
import { limitAddress } from "@/lib/provider/http/address-limit";
import { remoteAddress } from "@/lib/provider/http/remote-address";
import { settings } from "@/lib/settings";

const registrations = { what: "registration", limit: 1_000, window: 3_600 };

/** The initial access token of this server, derived from APP_SECRET. */
export function initialAccessToken(): string {
  return deriveKey("initial access token").toString("base64url");
}

/** Refuses who may not register, and a flood from one address; throws an OAuthError or a TooManyRequestsError. */
export async function mayRegister(request: HttpRequest, now: Date): Promise<void> {
  if (settings().mode === "production") {
    const presented = readBearerToken(request.headers.get("authorization"), undefined);
    const isRight = presented !== null && matchesHash(presented, hashSecret(initialAccessToken()));
    must(isRight, "initial-access-token");
  }
  await limitAddress(remoteAddress(request), registrations, now);
}
