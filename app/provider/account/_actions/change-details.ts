"use server";
// Changes what the signed-in person tells about themselves.
import { revalidatePath } from "next/cache";
import { formField } from "@/app/provider/form-field";
import { readPersonalDetails, type DetailsFaults, type TypedDetails } from "@/lib/provider/rules/personal-details";
import { requireUser, verifyActionOrigin } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";

export type DetailsState = { outcome: "editing" | "saved"; form: TypedDetails; faults: DetailsFaults };

/** Saves name, address and phone number of whoever is signed in; what was typed stays when it cannot be saved. */
export async function changeDetails(_: DetailsState, data: FormData): Promise<DetailsState> {
  await verifyActionOrigin();
  const path = "/provider/account/profile";
  const { uid } = await requireUser(path);
  const form = {
    name: formField(data, "name"),
    address: formField(data, "address"),
    phoneNumber: formField(data, "phone_number"),
  };
  const result = readPersonalDetails(form);
  if ("faults" in result) return { outcome: "editing", form, faults: result.faults };
  const { name, address, phoneNumber } = result.details;
  await store.users.changeDetails(uid, result.details);
  revalidatePath(path);
  return { outcome: "saved", form: { name, address: address ?? "", phoneNumber: phoneNumber ?? "" }, faults: {} };
}
