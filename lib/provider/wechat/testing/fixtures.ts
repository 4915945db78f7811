// What tests of the dialect begin with: an app as WeChat registers one.
import { makeClient } from "@/lib/provider/testing/fixtures";
import { defaultSwitches, type WechatApp } from "@/lib/provider/wechat/app";
import { makeAppid, makeAppSecret } from "@/lib/provider/wechat/credentials";
import { apps } from "@/lib/provider/wechat/store/prisma/apps";

/** A new website app at c.example, or what `changes` make of it, and its secret. */
export async function makeWechatApp(
  changes: Partial<Omit<WechatApp, "client">> = {},
): Promise<{ app: WechatApp; secret: string }> {
  const { client } = await makeClient();
  const secret = makeAppSecret();
  const kind = changes.kind ?? "website";
  const app = await apps.register(client, {
    appid: makeAppid(),
    ...secret.kept,
    kind,
    callbackDomain: "c.example",
    unionGroup: "main",
    enabled: true,
    switches: defaultSwitches(kind),
    createdAt: new Date(),
    ...changes,
  });
  return { app, secret: secret.value };
}
