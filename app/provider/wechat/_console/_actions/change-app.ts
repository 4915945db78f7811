"use server";
// Changes what is registered of an app in WeChat's dialect.
import { revalidatePath } from "next/cache";
import { formField } from "@/app/provider/form-field";
import { makeAppSecret } from "@/lib/provider/wechat/credentials";
import { checkWechatApp } from "@/lib/provider/wechat/rules/console-form";
import { checkSwitches, switchesForm } from "@/lib/provider/wechat/rules/switches-form";
import { ownedApp } from "./owned-app";
import type { OpenState, RenewSecretState, SwitchesState, WechatAppState } from "./state";

/** Saves the callback domain and the union group. */
export async function changeWechatApp(_: WechatAppState, data: FormData): Promise<WechatAppState> {
  const { save, path } = await ownedApp(data);
  const form = { callbackDomain: formField(data, "callback_domain"), unionGroup: formField(data, "union_group") };
  const checked = checkWechatApp(form);
  if ("errors" in checked) return { outcome: "editing", form, errors: checked.errors };
  await save(checked.values);
  revalidatePath(path);
  const { callbackDomain, unionGroup } = checked.values;
  return { outcome: "saved", form: { callbackDomain, unionGroup: unionGroup ?? "" }, errors: {} };
}

/** Saves how the dialect behaves for this app. */
export async function changeSwitches(_: SwitchesState, data: FormData): Promise<SwitchesState> {
  const { app, save, path } = await ownedApp(data);
  const form = {
    denial: formField(data, "denial"),
    errmsgStyle: formField(data, "errmsg_style"),
    strictOrder: formField(data, "strict_order") !== "",
    expiredToken: formField(data, "expired_token"),
    forcedErrcode: formField(data, "forced_errcode"),
    forcedEndpoint: formField(data, "forced_endpoint"),
    delay: formField(data, "delay"),
  };
  const checked = checkSwitches(form, app.kind);
  if ("errors" in checked) return { outcome: "editing", form, errors: checked.errors };
  await save({ switches: checked.values });
  revalidatePath(path);
  return { outcome: "saved", form: switchesForm(checked.values), errors: {} };
}

/** Replaces the secret; the new one is in the answer, this once. */
export async function renewSecret(_: RenewSecretState, data: FormData): Promise<RenewSecretState> {
  const { save, path } = await ownedApp(data);
  const { kept, value } = makeAppSecret();
  await save(kept);
  revalidatePath(path);
  return { outcome: "renewed", secret: value };
}

/** Switches the dialect on or off for this app, which counts in production. */
export async function changeOpen(_: OpenState, data: FormData): Promise<OpenState> {
  const { save, path } = await ownedApp(data);
  await save({ enabled: formField(data, "enabled") === "on" });
  revalidatePath(path);
  return { outcome: "saved" };
}
