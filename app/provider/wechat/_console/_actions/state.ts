// What the dialect's forms in the console are told after they were sent. A new secret travels here and nowhere else.
import type { ClientNameFault } from "@/lib/provider/rules/client-registration";
import type { WechatAppErrors, WechatAppForm } from "@/lib/provider/wechat/rules/console-form";
import type { SwitchesErrors, SwitchesForm } from "@/lib/provider/wechat/rules/switches-form";

export type NewWechatAppForm = WechatAppForm & { name: string };

export type NewWechatAppState =
  | { outcome: "editing"; form: NewWechatAppForm; errors: WechatAppErrors & { name?: ClientNameFault } }
  | { outcome: "created"; clientId: string; name: string; appid: string; secret: string };

export type AddDialectState =
  | { outcome: "editing"; form: WechatAppForm & { kind: string }; errors: WechatAppErrors }
  | { outcome: "added"; appid: string; secret: string };

export type WechatAppState = { outcome: "editing" | "saved"; form: WechatAppForm; errors: WechatAppErrors };

export type SwitchesState = { outcome: "editing" | "saved"; form: SwitchesForm; errors: SwitchesErrors };

export type RenewSecretState = { outcome: "unchanged" } | { outcome: "renewed"; secret: string };

export type OpenState = { outcome: "unchanged" | "saved" };
