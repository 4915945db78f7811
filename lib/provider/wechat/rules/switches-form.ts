// The switches of an app as the console's form sends them.
import { defaultSwitches, snsEndpoints, type WechatKind, type WechatSwitches } from "@/lib/provider/wechat/app";
import { forcibleErrcodes, isDelay } from "./forced-error";

export const denials = ["page", "state_only", "authdeny"] as const;
export const errmsgStyles = ["rid", "hints", "bare"] as const;
export const expiredTokens = [42001, 40001] as const;
export const forcedEndpoints = ["any", ...snsEndpoints] as const;

/** What the form sent, as it was typed. */
export type SwitchesForm = {
  denial: string;
  errmsgStyle: string;
  strictOrder: boolean;
  expiredToken: string;
  forcedErrcode: string;
  forcedEndpoint: string;
  delay: string;
};

export type SwitchesErrors = { delay?: "delay_form" };

/** The form of these switches. */
export function switchesForm(switches: WechatSwitches): SwitchesForm {
  return {
    denial: switches.denial,
    errmsgStyle: switches.errmsgStyle,
    strictOrder: switches.strictOrder,
    expiredToken: String(switches.expiredToken),
    forcedErrcode: String(switches.forcedError?.errcode ?? ""),
    forcedEndpoint: switches.forcedError?.endpoint ?? "any",
    delay: String(switches.delay),
  };
}

/** Reads the form; what is not on offer is as in a new app. */
export function checkSwitches(
  form: SwitchesForm,
  kind: WechatKind,
): { values: WechatSwitches } | { errors: SwitchesErrors } {
  const byDefault = defaultSwitches(kind);
  const delay = form.delay.trim() === "" ? 0 : Number(form.delay);
  if (!isDelay(delay)) return { errors: { delay: "delay_form" } };
  const errcode = forcibleErrcodes.find((one) => String(one) === form.forcedErrcode);
  const endpoint = forcedEndpoints.find((one) => one === form.forcedEndpoint) ?? "any";
  return {
    values: {
      denial: denials.find((one) => one === form.denial) ?? byDefault.denial,
      errmsgStyle: errmsgStyles.find((one) => one === form.errmsgStyle) ?? byDefault.errmsgStyle,
      strictOrder: form.strictOrder,
      expiredToken: expiredTokens.find((one) => String(one) === form.expiredToken) ?? byDefault.expiredToken,
      forcedError: errcode === undefined ? null : { endpoint, errcode },
      delay,
    },
  };
}
