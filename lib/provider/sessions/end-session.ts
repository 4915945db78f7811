// The end of a session at site B, in whichever way it comes: a person signs out, a client asks for it, or somebody else
// signs in at the same browser. RP-Initiated Logout §2, Back-Channel Logout §2.5, §2.7.
// https://openid.net/specs/openid-connect-rpinitiated-1_0.html#RPLogout
import { setTimeout as pause } from "node:timers/promises";
import type { LoginSession } from "@/lib/provider/store/store";
import { store } from "@/lib/provider/store/prisma";
import type { TokenHash } from "@/lib/provider/tokens/hash";
import { tellOfLogout } from "./back-channel-logout";

/** How long the person waits for the clients, in milliseconds; whoever is slower is told while the browser goes on. */
const patience = 1_000;

/**
 * Ends a session in one transaction, with its browser's pending requests and every code and token that was not given
 * for when the person is away, and then tells its clients. A redirect that follows comes after them (RP-Initiated
 * Logout §3), unless one takes longer than a second.
 */
export async function endSession(session: LoginSession, browserHash: TokenHash, now: Date): Promise<void> {
  const clients = await store.sessions.end(session.id, browserHash, now);
  const told = Promise.all(clients.map((client) => tellOfLogout(client, session, now)));
  await Promise.race([told, pause(patience, undefined, { ref: false })]);
}
