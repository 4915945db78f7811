// Who asks, and where an answer may go: until both are proved nothing is redirected (RFC 6749 §4.1.2.1).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
import { nearestFirst } from "@/lib/provider/rules/difference";
import { OAuthError } from "@/lib/provider/rules/must";
import { single, type Parameters } from "@/lib/provider/rules/parameters";
import { matchRedirectUri, type RedirectTarget } from "@/lib/provider/rules/redirect-uri";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { StoppedError } from "./front-channel";
import type { Visit } from "./visit";

/** Proves the client and its redirect URI; throws a StoppedError, which is shown and never redirected. */
export async function proveRedirectTarget(
  parameters: Parameters,
  visit: Visit,
): Promise<{ client: Client; redirectUri: RedirectTarget }> {
  const clientId = single(parameters, "client_id");
  const client = clientId === undefined ? null : await store.clients.find(clientId);
  if (client === null) {
    throw new StoppedError({
      reason: "client_unknown",
      error: new OAuthError("client-registered"),
    });
  }
  return { client, redirectUri: mustBeRegistered(single(parameters, "redirect_uri"), client, visit) };
}

/** Proves that an address is registered for the client at this moment; throws a StoppedError, with a comparison for the owner. */
export function mustBeRegistered(sent: string | undefined, client: Client, { browser }: Visit): RedirectTarget {
  const redirectUri = matchRedirectUri(sent, client);
  if (redirectUri !== null) return redirectUri;
  const error = new OAuthError("redirect-uri-registered", {
    received: sent ?? null,
    expected: nearestFirst(sent ?? "", client.redirectUris).join(" "),
  });
  error.concerns = client;
  const isOwner = client.ownerUid !== null && browser.session?.user.uid === client.ownerUid;
  throw new StoppedError({
    reason: "redirect_uri_unknown",
    error,
    ...(isOwner && {
      comparison: { clientId: client.clientId, sent: sent ?? null, registered: client.redirectUris },
    }),
  });
}
