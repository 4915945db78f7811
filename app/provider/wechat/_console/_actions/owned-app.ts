// The app of the dialect that a form of the console is about, if it is the signed-in person's.
import { notFound } from "next/navigation";
import { ownedClient } from "@/app/provider/developer/_actions/owned-client";
import type { WechatApp } from "@/lib/provider/wechat/app";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import type { WechatAppChanges } from "@/lib/provider/wechat/store/store";

/** Finds it, and what saves a change of it; answers 404 for somebody else's and for a client without the dialect. */
export async function ownedApp(
  data: FormData,
): Promise<{ app: WechatApp; path: string; save: (changes: WechatAppChanges) => Promise<void> }> {
  const { client, path } = await ownedClient(data);
  const app = (await wechatStore.apps.ofClient(client)) ?? notFound();
  const save = async (changes: WechatAppChanges) => {
    if (!(await wechatStore.apps.change(client, changes))) notFound();
  };
  return { app, path, save };
}
