// Fills the database with past logins, as they are after their codes were redeemed: for what a large one costs.
import { database } from "@/lib/database";
import { accessTokenLifetime, after, lifetimes } from "@/lib/provider/config";

const atOnce = 50_000;

/** Adds `count` logins: for each a grant, its redeemed code, an access token and a refresh token, all still alive. */
export async function fillWithLogins(clientId: number, userUid: number, count: number): Promise<void> {
  const [latest] = await database().read.$queryRaw<{ id: bigint | null }[]>`SELECT max(id) AS id FROM provider_grant`;
  const first = Number(latest?.id ?? 0) + 1;
  for (let from = first; from < first + count; from += atOnce) {
    await addLogins({ clientId, userUid, from, to: Math.min(from + atOnce, first + count) - 1 });
  }
}

/** By SQL, because it is a million of them; nobody will present these tokens, so any text of the right length is their hash. */
async function addLogins({ clientId, userUid, from, to }: Record<"clientId" | "userUid" | "from" | "to", number>) {
  const now = new Date();
  const [codeEnd, accessEnd] = [after(now, 86_400), after(now, accessTokenLifetime())];
  const refreshEnd = after(now, lifetimes.refreshToken);
  await database().write(async (transaction) => {
    await transaction.$executeRaw`
      INSERT INTO provider_grant (id, clientId, userUid, scope, authTime, createdAt)
      WITH RECURSIVE login (id) AS (SELECT ${from} UNION ALL SELECT id + 1 FROM login WHERE id < ${to})
      SELECT id, ${clientId}, ${userUid}, 'read', ${now}, ${now} FROM login`;
    await transaction.$executeRaw`
      INSERT INTO provider_authorization_code (grantId, secretHash, redirectUri, codeChallenge, expiresAt, redeemedAt)
      SELECT id, substr(hex(randomblob(32)), 1, 43), 'https://client.example/callback',
        substr(hex(randomblob(32)), 1, 43), ${codeEnd}, ${now}
      FROM provider_grant WHERE id BETWEEN ${from} AND ${to}`;
    await transaction.$executeRaw`
      INSERT INTO provider_access_token (grantId, secretHash, scope, createdAt, expiresAt)
      SELECT id, substr(hex(randomblob(32)), 1, 43), 'read', ${now}, ${accessEnd}
      FROM provider_grant WHERE id BETWEEN ${from} AND ${to}`;
    await transaction.$executeRaw`
      INSERT INTO provider_refresh_token (grantId, secretHash, createdAt, expiresAt)
      SELECT id, substr(hex(randomblob(32)), 1, 43), ${now}, ${refreshEnd}
      FROM provider_grant WHERE id BETWEEN ${from} AND ${to}`;
  });
}
