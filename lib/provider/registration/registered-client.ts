// The client that a registration access token stands for: RFC 7592 §2, §3. The token opens one client and no other.
// https://www.rfc-editor.org/rfc/rfc7592#section-3
import type { HttpRequest } from "@/lib/provider/http/request";
import { readBearerToken } from "@/lib/provider/rules/bearer-token";
import { must } from "@/lib/provider/rules/must";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { readHandle } from "@/lib/provider/tokens/handle";

/** Finds the client; throws `invalid_token` for an unknown client and for another client's token alike. */
export async function registeredClient(
  request: HttpRequest,
  clientId: string,
): Promise<{ client: Client; token: string }> {
  const token = readBearerToken(request.headers.get("authorization"), undefined);
  const handle = token === null ? null : readHandle("registration", token);
  const client = handle && (await store.clients.findRegistered(handle.id, handle.secret));
  must(token && client && client.clientId === clientId, "registration-access-token");
  return { client, token };
}
