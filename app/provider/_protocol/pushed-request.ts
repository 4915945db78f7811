// The parameters that count at the authorization endpoint: those that the client pushed, or the address's own.
// RFC 9126 §4. https://www.rfc-editor.org/rfc/rfc9126#section-4
import { OAuthError } from "@/lib/provider/rules/must";
import { readParameters, single, type Parameters } from "@/lib/provider/rules/parameters";
import { requestUriPrefix } from "@/lib/provider/rules/pushed-request";
import type { PushedRequest } from "@/lib/provider/store/request-store";
import { store } from "@/lib/provider/store/prisma";
import { readHandle } from "@/lib/provider/tokens/handle";
import { StoppedError } from "./front-channel";

/**
 * Reads what was pushed when the address names it: then only client_id and request_uri count there, and nothing that
 * stands beside them can change the request. Throws a StoppedError when this client pushed no such request.
 */
export async function readPushedOrOwn(
  sent: Parameters,
): Promise<{ pushed: PushedRequest | null; parameters: Parameters }> {
  const requestUri = single(sent, "request_uri");
  if (!requestUri?.startsWith(requestUriPrefix)) return { pushed: null, parameters: sent };
  const handle = readHandle("pushed", requestUri.slice(requestUriPrefix.length));
  const pushed = handle && (await store.pushed.find(handle.id, handle.secret));
  if (!pushed || pushed.client.clientId !== single(sent, "client_id"))
    throw new StoppedError({ reason: "request_gone", error: new OAuthError("pushed-request-known") });
  return { pushed, parameters: readParameters(pushed.parameters) };
}
