// What a person is told of the client that asks; who vouches for it comes from the store, never from the client.
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";

export type AskingApp = {
  name: string;
  registeredBy: Client["registeredBy"];
  owner: string | null;
  registeredAt: Date;
  people: number;
  /** Pages of the client's own, as it registered them (RFC 7591 §2). */
  links: Record<"website" | "privacy" | "terms", string | null>;
};

/** Gathers it. */
export async function askingApp(client: Client): Promise<AskingApp> {
  const { clientUri, policyUri, tosUri } = client.options;
  return {
    name: client.name,
    registeredBy: client.registeredBy,
    owner: await store.clients.ownerName(client),
    registeredAt: client.createdAt,
    people: await store.clients.countPeople(client),
    links: { website: clientUri, privacy: policyUri, terms: tosUri },
  };
}
