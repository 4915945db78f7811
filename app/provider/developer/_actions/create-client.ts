"use server";
// Registers a client for the person who is signed in (RFC 6749 §2).
import { verifyActionOrigin, requireUser } from "@/lib/provider/sessions/current-user";
import { makeClientSecret } from "@/lib/provider/client-credentials";
import { checkRegistration } from "@/lib/provider/rules/client-registration";
import { store } from "@/lib/provider/store/prisma";
import { formField } from "@/app/provider/form-field";
import { newClient } from "./new-client";
import type { CreateState } from "./state";

/** Creates the client and answers with its ID and, once, its secret; or with what is wrong, by field. */
export async function createClient(_: CreateState, data: FormData): Promise<CreateState> {
  await verifyActionOrigin();
  const user = await requireUser("/provider/developer/apps/new");
  const form = {
    name: formField(data, "name"),
    redirectUris: formField(data, "redirect_uris"),
    type: formField(data, "type"),
    requirePkce: formField(data, "require_pkce") !== "",
  };
  const checked = checkRegistration(form);
  if ("errors" in checked) return { outcome: "editing", form, errors: checked.errors };

  const secret = checked.values.type === "confidential" ? makeClientSecret() : null;
  const client = await store.clients.register({
    ...newClient(user.uid, checked.values),
    secret: secret?.kept ?? null,
  });
  return { outcome: "created", clientId: client.clientId, clientSecret: secret?.value ?? null, name: client.name };
}
