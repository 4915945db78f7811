// Leaving for B to sign out there too: OpenID Connect RP-Initiated Logout 1.0 §2.
// https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
import { tables } from "@/lib/demo/adapter";
import { discover } from "@/lib/demo/authorization-server";
import { siteA } from "@/lib/demo/config";
import { diagnose } from "@/lib/demo/sign-in-problem";
import { unsealToken } from "@/lib/demo/token-vault";

/** B's logout endpoint with what it needs to know, of the account with this id; null when B cannot be asked or has none. */
export async function logoutAddress(accountId: string, state: string): Promise<string | null> {
  try {
    const { end_session_endpoint } = await discover();
    if (end_session_endpoint === undefined) return null;
    const account = await tables().account.findUnique({ where: { id: accountId }, select: { id_token: true } });
    const idToken = unsealToken(account?.id_token ?? null);
    const url = new URL(end_session_endpoint);
    const { clientId, home } = siteA();
    url.searchParams.set("client_id", clientId);
    if (idToken !== null) url.searchParams.set("id_token_hint", idToken);
    url.searchParams.set("post_logout_redirect_uri", home);
    url.searchParams.set("state", state);
    return url.href;
  } catch (error) {
    console.error(`Site A, sign-out at B: ${diagnose(error)}`);
    return null;
  }
}
