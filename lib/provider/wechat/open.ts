// Whether the dialect answers an app: demo mode answers all, production only those for which it was switched on.
import { settings } from "@/lib/settings";
import type { WechatApp } from "./app";

/** False for an app that is to be told the same as an unknown `appid`. */
export function isOpen(app: WechatApp): boolean {
  return settings().mode === "demo" || app.enabled;
}
