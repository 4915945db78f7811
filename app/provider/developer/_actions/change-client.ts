"use server";
// Changes or deletes a client. Whose it is, is part of what the store is asked, so nobody reaches another's.
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import { checkClientName, checkRedirectUris } from "@/lib/provider/rules/client-registration";
import { signingAlgorithms } from "@/lib/provider/rules/signing-algorithm";
import { store } from "@/lib/provider/store/prisma";
import { formField } from "@/app/provider/form-field";
import { grantTypesOf } from "./new-client";
import { ownedClient } from "./owned-client";
import type { DeleteState, DetailsState, SettingsState } from "./state";

/** Saves the name and the redirect URIs; with its first one a client that spoke a dialect alone gets the grants of this side. */
export async function changeDetails(_: DetailsState, data: FormData): Promise<DetailsState> {
  const { ownerUid, client, path } = await ownedClient(data);
  const form = { name: formField(data, "name"), redirectUris: formField(data, "redirect_uris") };
  const named = checkClientName(form.name);
  const hasGrants = client.grantTypes.length > 0;
  const addressed = checkRedirectUris(form.redirectUris, client.type, { needed: hasGrants });
  if ("fault" in named || "fault" in addressed) {
    const errors = {
      ...("fault" in named && { name: named.fault }),
      ...("fault" in addressed && { redirectUris: addressed.fault }),
    };
    return { outcome: "editing", form, errors };
  }
  const { redirectUris } = addressed;
  const grantTypes = hasGrants ? client.grantTypes : grantTypesOf({ type: client.type, redirectUris });
  const changes = { name: named.name, redirectUris, grantTypes };
  if (!(await store.clients.change(ownerUid, client.clientId, changes))) notFound();
  revalidatePath(path);
  return { outcome: "saved", form: { name: changes.name, redirectUris: changes.redirectUris.join("\n") }, errors: {} };
}

/** The grants of a client with the device grant switched on or off. */
function withDevices(grantTypes: string[], wanted: boolean): string[] {
  const others = grantTypes.filter((one) => one !== deviceCodeGrant);
  return wanted ? [...others, deviceCodeGrant] : others;
}

/** Saves PKCE, the device grant, the client authentication method and the ID Token's algorithm; what is not on offer changes nothing. */
export async function changeSettings(_: SettingsState, data: FormData): Promise<SettingsState> {
  const { ownerUid, client, path } = await ownedClient(data);
  const method = formField(data, "token_endpoint_auth_method");
  const algorithm = formField(data, "id_token_signed_response_alg");
  const secretMethod = method === "client_secret_basic" || method === "client_secret_post" ? method : null;
  const saved = await store.clients.change(ownerUid, client.clientId, {
    requirePkce: client.type === "public" || formField(data, "require_pkce") !== "",
    grantTypes: withDevices(client.grantTypes, formField(data, "device_code") !== ""),
    tokenEndpointAuthMethod:
      client.type === "public" || client.tokenEndpointAuthMethod === "private_key_jwt"
        ? client.tokenEndpointAuthMethod
        : secretMethod,
    idTokenSignedResponseAlg: signingAlgorithms.find((one) => one === algorithm) ?? client.idTokenSignedResponseAlg,
  });
  if (!saved) notFound();
  revalidatePath(path);
  return { outcome: "saved" };
}

/** Deletes the client once its name was typed. */
export async function deleteClient(_: DeleteState, data: FormData): Promise<DeleteState> {
  const { ownerUid, client } = await ownedClient(data);
  const typed = formField(data, "confirmation");
  if (typed.trim() !== client.name) return { typed, wrong: true };
  if (!(await store.clients.remove(ownerUid, client.clientId))) notFound();
  redirect("/provider/developer/apps?deleted=1");
}
