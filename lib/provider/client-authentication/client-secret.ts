// A client secret, however it was sent: RFC 6749 §2.3.1.
// https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
import { store } from "@/lib/provider/store/prisma";
import { matchesHash } from "@/lib/provider/tokens/hash";
import type { Credentials } from "./credentials";

const useNotedEvery = 60_000;

/** Whether the secret is one of the client's; that it was used is noted once a minute. */
export function provesSecret(clientSecret: string): Credentials["proves"] {
  return (client, now) => {
    const secret = client.secrets.find(({ secretHash }) => matchesHash(clientSecret, secretHash));
    if (secret === undefined) return false;
    const noted = secret.lastUsedAt?.getTime() ?? 0;
    if (now.getTime() - noted <= useNotedEvery) return true;
    return store.clients.noteSecretUse(secret.id, now).then(() => true);
  };
}
