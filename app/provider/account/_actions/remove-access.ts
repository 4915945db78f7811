"use server";
// Takes back what the signed-in person allowed a client.
import { redirect } from "next/navigation";
import { formClientId } from "@/app/provider/form-field";
import { requireUser, verifyActionOrigin } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";

/** Forgets the consent and revokes every code and token that the client holds for the person. */
export async function removeAccess(data: FormData): Promise<void> {
  await verifyActionOrigin();
  const user = await requireUser("/provider/account/apps");
  await store.consents.withdraw(user.uid, formClientId(data), new Date());
  redirect("/provider/account/apps?removed=1");
}
