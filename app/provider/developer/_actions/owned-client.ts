// The client that a form of the console is about, if it is the signed-in person's.
import { notFound } from "next/navigation";
import { formClientId } from "@/app/provider/form-field";
import { requireUser, verifyActionOrigin } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";

/** Finds it; answers 404 for somebody else's, like for one that does not exist. */
export async function ownedClient(data: FormData): Promise<{ ownerUid: number; client: Client; path: string }> {
  await verifyActionOrigin();
  const clientId = formClientId(data);
  const path = `/provider/developer/apps/${clientId}`;
  const { uid } = await requireUser(path);
  return { ownerUid: uid, client: (await store.clients.findOwned(uid, clientId)) ?? notFound(), path };
}
