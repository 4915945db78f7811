// End-users.
import { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import type { EndUser, UserStore } from "../store";

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

  async setDisabled(uid, at) {
    await database().read.endUser.updateMany({ where: { uid }, data: { disabledAt: at } });
  },

  async changeDetails(uid, { name, address, phoneNumber }) {
    await database().read.endUser.updateMany({ where: { uid }, data: { name, address, phoneNumber } });
  },
};
