// Rows of another part of the house that belong to a client: written with the client's own in one transaction,
// so that either all are there or none.
import type { Prisma } from "@prisma/client";

/** Writes them for the client with this number. */
export type WrittenTogether = (transaction: Prisma.TransactionClient, clientId: number) => Promise<void>;
