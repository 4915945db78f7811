// Clients as one process keeps them: as long as the number of their version stands, which every change of any client
// by any process moves on.
import { andThen, type Awaitable } from "@/lib/awaitable";
import { database } from "@/lib/database";
import type { Client } from "../store";
import { clientParts, toClient } from "../prisma/clients";

/** More clients than this are not kept at once. */
const mostKept = 10_000;

type Known = { version: number; byNumber: Map<number, Client>; byClientId: Map<string, Client> };

const perProcess = globalThis as { bothSidesClients?: Known };

/** What is known of the moment that is read (lib/read-together.ts); empty when a client changed since. */
function knownNow(): Known {
  const { version } = database().readPrepared.get<{ version: number }>(
    'SELECT "version" FROM "provider_client_version"',
  )!;
  const kept = perProcess.bothSidesClients;
  if (kept?.version === version && kept.byNumber.size < mostKept) return kept;
  return (perProcess.bothSidesClients = { version, byNumber: new Map(), byClientId: new Map() });
}

async function read(
  where: { id: number } | { clientId: string },
  { byNumber, byClientId }: Known,
): Promise<Client | null> {
  const row = await database().read.client.findUnique({ where, include: clientParts });
  if (row === null) return null;
  const client = toClient(row);
  byNumber.set(client.id, client);
  byClientId.set(client.clientId, client);
  return client;
}

/** The client with this `client_id`; nobody changes the object. */
export function findClient(clientId: string): Awaitable<Client | null> {
  const clients = knownNow();
  return clients.byClientId.get(clientId) ?? read({ clientId }, clients);
}

/** The client of a row that was read just now and names it by its number. */
export function clientOfRow(id: number): Awaitable<Client> {
  const clients = knownNow();
  return andThen(clients.byNumber.get(id) ?? read({ id }, clients), (client) => {
    if (client === null) throw new Error(`client ${id} is gone, and its rows are not`);
    return client;
  });
}
