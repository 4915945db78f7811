// Where next-auth keeps people, accounts and sessions: the published Prisma adapter over A's own four tables,
// made safe at rest. Tokens are encrypted; a session is found by the hash of its token, never by the token.
import { createHash } from "node:crypto";
import { PrismaAdapter } from "@next-auth/prisma-adapter";
import { Prisma, type PrismaClient } from "@prisma/client";
import type { Account, User } from "next-auth";
import type { Adapter, AdapterAccount, AdapterSession } from "next-auth/adapters";
import type { SessionAtB } from "@/lib/demo/site-b";
import { tokenColumns } from "@/lib/demo/token-vault";
import { database } from "@/lib/database";

/** Site A's tables, and no others. */
export function tables() {
  const { user, account, session, verificationToken } = database().read;
  return { user, account, session, verificationToken };
}

/** The form in which a session token reaches the database. */
export function hashSessionToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function withoutUndefined<Data extends object>(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Data;
}

function isMissingRow(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2025";
}

/** next-auth's adapter for site A; a session that it makes bears the name of the session at B. */
export function adapter(sessionAtB: SessionAtB = { sid: null }): Adapter {
  const published = PrismaAdapter(tables() as unknown as PrismaClient);
  return {
    ...published,
    createUser: ({ name, email, image }: Omit<User, "id">) =>
      tables().user.create({ data: withoutUndefined({ name, email, image }) }) as never,
    linkAccount: async (account: AdapterAccount) => {
      const { userId, type, provider, providerAccountId } = account;
      const data = { userId, type, provider, providerAccountId, ...tokenColumns(account), ...evidenceColumn(account) };
      await tables().account.create({ data });
    },
    createSession: async (session: AdapterSession) => {
      await tables().session.deleteMany({ where: { userId: session.userId, expires: { lt: new Date() } } });
      const sessionToken = hashSessionToken(session.sessionToken);
      await tables().session.create({ data: { ...session, sessionToken, sid: sessionAtB.sid } });
      return session;
    },
    getSessionAndUser: async (sessionToken: string) => {
      const found = await published.getSessionAndUser?.(hashSessionToken(sessionToken));
      return found ? { user: found.user, session: { ...found.session, sessionToken } } : null;
    },
    updateSession: async ({ sessionToken, expires }) => {
      const where = { sessionToken: hashSessionToken(sessionToken) };
      await tables().session.updateMany({ where, data: withoutUndefined({ expires }) });
      return null;
    },
    deleteSession: async (sessionToken: string) => {
      try {
        await published.deleteSession?.(hashSessionToken(sessionToken));
      } catch (error) {
        if (!isMissingRow(error)) throw error;
      }
    },
  };
}

function evidenceColumn(account: Account): { evidence?: string } {
  return typeof account.evidence === "string" ? { evidence: account.evidence } : {};
}

/** Replaces the tokens and the name of somebody who signs in again, which next-auth leaves as they were. */
export async function renewAccount(account: Account, user: User): Promise<void> {
  const { provider, providerAccountId } = account;
  const none = { access_token: null, refresh_token: null, expires_at: null, scope: null };
  const columns = { ...none, ...tokenColumns(account), ...evidenceColumn(account) };
  await tables().account.updateMany({ where: { provider, providerAccountId }, data: columns });
  const where = { accounts: { some: { provider, providerAccountId } } };
  const { name, email, image } = user;
  await tables().user.updateMany({ where, data: withoutUndefined({ name, image }) });
  const taken = email ? await tables().user.findUnique({ where: { email } }) : null;
  if (email && taken === null) await tables().user.updateMany({ where, data: { email } });
}
