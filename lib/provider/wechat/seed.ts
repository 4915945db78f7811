// In demo mode site A has its second name here: the WeChat app with which it signs people in by QR code.
import { deriveKey } from "@/lib/sealing";
import { settings } from "@/lib/settings";
import { store } from "@/lib/provider/store/prisma";
import { defaultSwitches } from "@/lib/provider/wechat/app";
import { keepAppSecret } from "@/lib/provider/wechat/credentials";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";

const appid = "wx5ab1e5ac0c0a0b0e";

/** Brings site A's app up to today's settings; its callback domain follows site A's origin. Production has none. */
export async function seed(): Promise<void> {
  const client = await store.clients.find("site-a");
  if (client === null) return;
  if (settings().mode !== "demo") return wechatStore.apps.remove(client);
  const app = {
    ...keepAppSecret(deriveKey("site-a wechat secret").toString("hex").slice(0, 32)),
    kind: "website" as const,
    callbackDomain: new URL(settings().demoUrl).host,
    unionGroup: "main",
  };
  if (await wechatStore.apps.change(client, app)) return;
  const switches = defaultSwitches(app.kind);
  await wechatStore.apps.register(client, { ...app, appid, enabled: false, switches, createdAt: new Date() });
}
