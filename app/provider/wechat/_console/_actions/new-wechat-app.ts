// An app of the dialect as the console registers it.
import type { WechatKind } from "@/lib/provider/wechat/app";
import { defaultSwitches } from "@/lib/provider/wechat/app";
import { makeAppid, makeAppSecret } from "@/lib/provider/wechat/credentials";
import type { NewWechatApp } from "@/lib/provider/wechat/store/store";

/** With a new `appid` and a new secret, whose value is for the answer; production begins with it switched off. */
export function newWechatApp(
  kind: WechatKind,
  asked: Pick<NewWechatApp, "callbackDomain" | "unionGroup">,
): { app: NewWechatApp; secret: string } {
  const { kept, value } = makeAppSecret();
  const [switches, createdAt] = [defaultSwitches(kind), new Date()];
  return { app: { ...asked, ...kept, kind, appid: makeAppid(), enabled: false, switches, createdAt }, secret: value };
}
