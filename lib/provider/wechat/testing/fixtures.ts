// What tests of the dialect begin with: an app as WeChat registers one, and a QR code that waits for a phone.
import { after } from "@/lib/provider/config";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { defaultSwitches, type WechatApp } from "@/lib/provider/wechat/app";
import { makeAppid, makeAppSecret } from "@/lib/provider/wechat/credentials";
import { matchCallbackDomain } from "@/lib/provider/wechat/rules/callback-target";
import { apps } from "@/lib/provider/wechat/store/prisma/apps";
import { logins } from "@/lib/provider/wechat/store/prisma/logins";
import type { WechatLogin } from "@/lib/provider/wechat/store/store";
import { makeUuid } from "@/lib/provider/wechat/uuid";

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
  if (app === null) throw new Error("a new client has an app");
  return { app, secret: secret.value };
}

/** A QR login that was just begun for an app, or what `changes` make of it, and its uuid. */
export async function beginLogin(
  app: WechatApp,
  changes: Partial<Pick<WechatLogin, "scope" | "state" | "expiresAt">> & { redirectUri?: string } = {},
): Promise<{ uuid: string; login: WechatLogin }> {
  const uuid = makeUuid();
  const redirectUri = matchCallbackDomain(changes.redirectUri ?? "https://c.example/cb", app.callbackDomain)!;
  const createdAt = new Date();
  const usual = { app, scope: ["snsapi_login" as const], state: "a-state", expiresAt: after(createdAt, 300) };
  await logins.begin({ ...usual, ...changes, redirectUri, uuidHash: hashSecret(uuid), createdAt });
  return { uuid, login: (await logins.find(uuid))! };
}
