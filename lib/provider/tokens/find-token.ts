// Any token that a client may present to have it revoked or looked into: its own prefix tells its kind, no hint is needed.
// RFC 7009 §2.1, RFC 7662 §2.1. https://www.rfc-editor.org/rfc/rfc7009#section-2.1
import { store } from "@/lib/provider/store/prisma";
import { OAuthError } from "@/lib/provider/rules/must";
import type { PresentedRefreshToken } from "@/lib/provider/store/grant-store";
import type { Client } from "@/lib/provider/store/store";
import { readHandle } from "./handle";
import { readAccessToken, type ReadAccessToken } from "./read-access-token";

export type FoundToken =
  { kind: "access_token"; token: ReadAccessToken } | { kind: "refresh_token"; token: PresentedRefreshToken };

/** Finds a token of this client, alive or dead; another client's is as unknown as one that never was. */
export async function findTokenOf(client: Client, presented: string, now: Date): Promise<FoundToken | null> {
  const access = await accessTokenOrNull(presented, now);
  if (access !== null) return access.client.id === client.id ? { kind: "access_token", token: access } : null;
  const refresh = readHandle("refresh", presented);
  const token = refresh && (await store.grants.findRefreshToken(refresh.id, refresh.secret));
  return token?.client.id === client.id ? { kind: "refresh_token", token } : null;
}

/** What is no access token may be a refresh token. */
async function accessTokenOrNull(presented: string, now: Date): Promise<ReadAccessToken | null> {
  try {
    return await readAccessToken(presented, now);
  } catch (error) {
    if (error instanceof OAuthError) return null;
    throw error;
  }
}
