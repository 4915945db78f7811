// What a Server Action reads from its form.
import { notFound } from "next/navigation";
import { isClientId } from "@/lib/provider/client-credentials";

/** The text of a field; empty when it is missing or is a file. A call that our pages did not make may bring no form: 404. */
export function formField(form: FormData, name: string): string {
  if (!((form as unknown) instanceof FormData)) notFound();
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The client that the form is about; answers 404 when it cannot be one of ours. */
export function formClientId(form: FormData): string {
  const clientId = formField(form, "client_id");
  return isClientId(clientId) ? clientId : notFound();
}
