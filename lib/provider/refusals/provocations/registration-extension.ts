import type { registrationExtensionRules } from "@/lib/provider/refusals/registration-extension";
import { register } from "./registration";
import type { Provocation } from "./requests";

const wechat = { kind: "website", callback_domain: "c.example" };

/** `extension-in-demo-mode` is provoked in production mode: see extension-in-production.test.ts. */
export const registrationExtensionProvocations = {
  "extension-object": () => register({ wechat: "website" }),
  "extension-members-known": () => register({ wechat: { ...wechat, strictorder: true } }),
  "member-host": () => register({ wechat: { ...wechat, callback_domain: "https://c.example/" } }),
  "member-group": () => register({ wechat: { ...wechat, union_group: "a shop" } }),
  "member-number": () => register({ wechat: { ...wechat, delay: -1 } }),
} satisfies Record<Exclude<keyof typeof registrationExtensionRules, "extension-in-demo-mode">, Provocation>;
