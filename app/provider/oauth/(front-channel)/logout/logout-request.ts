// A logout request as it came, with what its id_token_hint proves: RP-Initiated Logout §2, §4.
// https://openid.net/specs/openid-connect-rpinitiated-1_0.html#ValidationAndErrorHandling
import { checkLogoutRequest, type Onward } from "@/lib/provider/rules/logout-request";
import { OAuthError } from "@/lib/provider/rules/must";
import type { Parameters } from "@/lib/provider/rules/parameters";
import { sessionIdentifier } from "@/lib/provider/sessions/session-identifier";
import { store } from "@/lib/provider/store/prisma";
import type { Client, LoginSession } from "@/lib/provider/store/store";
import { verifyIdTokenHint } from "@/lib/provider/tokens/id-token-hint";

export type AskedLogout = {
  /** The client that a genuine hint was issued to. */
  client: Client | null;
  /** The session that the hint names, in that client's terms. */
  sid: string | null;
  onward: Onward;
  /** Why nothing of the request may be used, and the person is asked instead. */
  refusal: OAuthError | null;
};

const carried = ["id_token_hint", "client_id", "post_logout_redirect_uri", "state", "ui_locales"];

/** The parameters that survive the question to the person. */
export function carriedFields({ values }: Parameters): Record<string, string> {
  return Object.fromEntries([...values].filter(([name]) => carried.includes(name)));
}

/** Reads what a client asks for; what is wrong with it is part of the answer and not thrown. */
export async function readLogoutRequest(parameters: Parameters): Promise<AskedLogout> {
  const token = parameters.values.get("id_token_hint");
  const hint = token === undefined ? null : await verifyIdTokenHint(token);
  const client = hint && (await store.clients.find(hint.aud));
  try {
    const onward = checkLogoutRequest(parameters, client);
    return { client, sid: hint?.sid ?? null, onward, refusal: null };
  } catch (thrown) {
    if (!(thrown instanceof OAuthError)) throw thrown;
    thrown.concerns = client;
    return { client: null, sid: null, onward: null, refusal: thrown };
  }
}

/** Whether the hint is of this very session; an ID Token from before sessions had names is of none. */
export function isOfSession({ client, sid }: AskedLogout, session: LoginSession | null): boolean {
  return session !== null && client !== null && sid === sessionIdentifier(session.id, client);
}
