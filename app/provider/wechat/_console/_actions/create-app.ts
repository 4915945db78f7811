"use server";
// Registers a client that speaks WeChat's dialect alone, or gives one that is there its second name.
import { revalidatePath } from "next/cache";
import { notFound } from "next/navigation";
import { formField } from "@/app/provider/form-field";
import { newClient } from "@/app/provider/developer/_actions/new-client";
import { ownedClient } from "@/app/provider/developer/_actions/owned-client";
import { requireUser, verifyActionOrigin } from "@/lib/provider/sessions/current-user";
import { checkClientName } from "@/lib/provider/rules/client-registration";
import { store } from "@/lib/provider/store/prisma";
import { wechatKinds } from "@/lib/provider/wechat/app";
import { checkWechatApp } from "@/lib/provider/wechat/rules/console-form";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { newWechatApp } from "./new-wechat-app";
import type { AddDialectState, NewWechatAppState } from "./state";

function kindOf(data: FormData) {
  return wechatKinds.find((one) => one === formField(data, "kind"));
}

/** Creates the client with its app and answers with the AppID and, once, the AppSecret; or with what is wrong, by field. */
export async function createWechatApp(_: NewWechatAppState, data: FormData): Promise<NewWechatAppState> {
  await verifyActionOrigin();
  const kind = kindOf(data) ?? notFound();
  const user = await requireUser(`/provider/developer/apps/new?kind=wechat-${kind}`);
  const form = {
    name: formField(data, "name"),
    callbackDomain: formField(data, "callback_domain"),
    unionGroup: formField(data, "union_group"),
  };
  const [named, checked] = [checkClientName(form.name), checkWechatApp(form)];
  if ("fault" in named || "errors" in checked) {
    const errors = { ...("fault" in named && { name: named.fault }), ...("errors" in checked && checked.errors) };
    return { outcome: "editing", form, errors };
  }
  const asked = { name: named.name, type: "confidential" as const, redirectUris: [], requirePkce: false };
  const { app, secret } = newWechatApp(kind, checked.values);
  const client = await store.clients.register(newClient(user.uid, asked), [wechatStore.apps.together.register(app)]);
  return { outcome: "created", clientId: client.clientId, name: client.name, appid: app.appid, secret };
}

/** Registers a client of the person's in the dialect as well; one that already is, is 404. */
export async function addDialect(_: AddDialectState, data: FormData): Promise<AddDialectState> {
  const { client, path } = await ownedClient(data);
  const kind = kindOf(data) ?? "website";
  const form = { kind, callbackDomain: formField(data, "callback_domain"), unionGroup: formField(data, "union_group") };
  const checked = checkWechatApp(form);
  if ("errors" in checked) return { outcome: "editing", form, errors: checked.errors };
  const { app, secret } = newWechatApp(kind, checked.values);
  if ((await wechatStore.apps.register(client, app)) === null) notFound();
  revalidatePath(path);
  return { outcome: "added", appid: app.appid, secret };
}
