// What a person registers of an app in the console. A form is told everything that is wrong at once, by field.
import type { WechatApp } from "@/lib/provider/wechat/app";
import { isCallbackDomain } from "./callback-target";
import { isUnionGroup } from "./union-group";

export type CallbackDomainFault = "domain_missing" | "domain_address" | "domain_form";

/** What the form sent, as it was typed. */
export type WechatAppForm = { callbackDomain: string; unionGroup: string };

export type WechatAppErrors = { callbackDomain?: CallbackDomainFault; unionGroup?: "group_form" };

type Registered = Pick<WechatApp, "callbackDomain" | "unionGroup">;

/** Checks the domain and the group; no group means no `unionid`. Capitals and the spaces around are nobody's fault. */
export function checkWechatApp(form: WechatAppForm): { values: Registered } | { errors: WechatAppErrors } {
  const callbackDomain = form.callbackDomain.trim().toLowerCase();
  const unionGroup = form.unionGroup.trim() || null;
  const fault = callbackDomainFault(callbackDomain);
  const isGroup = unionGroup === null || isUnionGroup(unionGroup);
  if (fault === null && isGroup) return { values: { callbackDomain, unionGroup } };
  return {
    errors: { ...(fault && { callbackDomain: fault }), ...(!isGroup && { unionGroup: "group_form" as const }) },
  };
}

function callbackDomainFault(text: string): CallbackDomainFault | null {
  if (text === "") return "domain_missing";
  if (/[/?#@\\]/.test(text)) return "domain_address";
  return isCallbackDomain(text) ? null : "domain_form";
}
