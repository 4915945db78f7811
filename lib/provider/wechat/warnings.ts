// What the operator is told at every start in production, while the dialect is switched on for any app.
import { settings } from "@/lib/settings";
import { wechatStore } from "./store/prisma";

/** One line, or none. */
export async function warnings(): Promise<string[]> {
  const count = settings().mode === "production" ? await wechatStore.apps.countEnabled() : 0;
  if (count === 0) return [];
  const apps = count === 1 ? "1 app" : `${count} apps`;
  return [
    `WeChat's dialect is switched on for ${apps}: tokens and secrets travel in addresses, and there is no PKCE. The developer console switches it off.`,
  ];
}
