"use server";
// Saves a client's public keys and the addresses of a logout, by the rules of registration.
import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { formField } from "@/app/provider/form-field";
import { checkClientSettings } from "@/lib/provider/rules/client-settings";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { ownedClient } from "./owned-client";
import type { KeysAndLogoutState } from "./state";

/** Saves the form; once a client proves itself with keys its secrets are gone. */
export async function changeKeysAndLogout(_: KeysAndLogoutState, data: FormData): Promise<KeysAndLogoutState> {
  const { ownerUid, client, path } = await ownedClient(data);
  const form = {
    usesKeys: client.type === "confidential" && formField(data, "private_key_jwt") !== "",
    jwks: formField(data, "jwks"),
    jwksUri: formField(data, "jwks_uri"),
    postLogoutRedirectUris: formField(data, "post_logout_redirect_uris"),
    backchannelLogoutUri: formField(data, "backchannel_logout_uri"),
  };
  const checked = checkClientSettings(form, client.type);
  if ("errors" in checked) return { outcome: "editing", form, errors: checked.errors };
  const saved = await store.clients.change(ownerUid, client.clientId, {
    tokenEndpointAuthMethod: methodOf(client, form.usesKeys),
    options: { ...client.options, ...checked.values },
  });
  if (!saved) notFound();
  revalidatePath(path);
  return { outcome: "saved", form, errors: {} };
}

function methodOf({ tokenEndpointAuthMethod }: Client, usesKeys: boolean): Client["tokenEndpointAuthMethod"] {
  if (usesKeys) return "private_key_jwt";
  return tokenEndpointAuthMethod === "private_key_jwt" ? null : tokenEndpointAuthMethod;
}
