// End-users and their signed-in browsers.
import { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import { matchesHash, type TokenHash } from "@/lib/provider/tokens/hash";
import type { EndUser, SessionStore, UserStore } from "../store";

type UserRow = Prisma.EndUserGetPayload<object>;

/** Turns a row into an end-user, leaving out what is nobody's business. */
export function toUser({ uid, sub, email, emailVerified, name, picture, address, phoneNumber }: UserRow): EndUser {
  return { uid, sub, email, emailVerified, name, picture, address, phoneNumber };
}

export const users: UserStore = {
  async find(uid) {
    const row = await database().read.endUser.findUnique({ where: { uid, disabledAt: null } });
    return row && toUser(row);
  },

  async findByEmail(email) {
    const row = await database().read.endUser.findUnique({ where: { email, disabledAt: null } });
    return row && { user: toUser(row), passwordHash: row.passwordHash };
  },

  async create(user, passwordHash, now) {
    try {
      return toUser(await database().read.endUser.create({ data: { ...user, passwordHash, createdAt: now } }));
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return "email_taken";
      throw error;
    }
  },

  async changeDetails(uid, { name, address, phoneNumber }) {
    await database().read.endUser.updateMany({ where: { uid }, data: { name, address, phoneNumber } });
  },
};

export const sessions: SessionStore = {
  async begin(session) {
    const { id } = await database().read.loginSession.create({ data: session, select: { id: true } });
    return id;
  },

  async find(id, secret, now) {
    const row = await database().read.loginSession.findUnique({
      where: { id, expiresAt: { gt: now } },
      include: { user: true },
    });
    if (row === null || row.user.disabledAt !== null || !matchesHash(secret, row.secretHash as TokenHash)) return null;
    return { id: row.id, user: toUser(row.user), authenticatedAt: row.authenticatedAt };
  },

  async end(id) {
    await database().read.loginSession.deleteMany({ where: { id } });
  },
};
