// Used client assertions (RFC 7523 §3): one INSERT decides who was first.
import { Prisma } from "@prisma/client";
import { database } from "@/lib/database";
import type { AssertionStore } from "../client-store";

export const assertions: AssertionStore = {
  async claim(client, jtiHash, expiresAt) {
    try {
      await database().read.usedClientAssertion.create({ data: { clientId: client.id, jtiHash, expiresAt } });
      return true;
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return false;
      throw error;
    }
  },
};
