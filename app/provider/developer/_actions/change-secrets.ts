"use server";
// Adds a second secret and removes an old one, so that a secret can be changed without a pause (RFC 6749 §2.3.1).
import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { makeClientSecret } from "@/lib/provider/client-credentials";
import { requireUser, verifyActionOrigin } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";
import { formClientId, formField } from "@/app/provider/form-field";
import type { AddSecretState, RemoveSecretState } from "./state";

async function ownerOf(data: FormData): Promise<{ ownerUid: number; clientId: string; path: string }> {
  await verifyActionOrigin();
  const clientId = formClientId(data);
  const path = `/provider/developer/apps/${clientId}`;
  return { ownerUid: (await requireUser(path)).uid, clientId, path };
}

/** Adds a secret, which is in the answer, this once. */
export async function addSecret(_: AddSecretState, data: FormData): Promise<AddSecretState> {
  const { ownerUid, clientId, path } = await ownerOf(data);
  const secret = makeClientSecret();
  const outcome = await store.clients.addSecret(ownerUid, clientId, secret.kept, new Date());
  if (outcome === "unknown") notFound();
  revalidatePath(path);
  return outcome === "added" ? { outcome, clientSecret: secret.value } : { outcome };
}

/** Removes the secret whose button was pressed, unless it is the only one. */
export async function removeSecret(_: RemoveSecretState, data: FormData): Promise<RemoveSecretState> {
  const { ownerUid, clientId, path } = await ownerOf(data);
  const secretId = Number(formField(data, "secret_id"));
  if (!Number.isSafeInteger(secretId)) notFound();
  const outcome = await store.clients.removeSecret(ownerUid, clientId, secretId);
  if (outcome === "unknown") notFound();
  revalidatePath(path);
  return { outcome };
}
