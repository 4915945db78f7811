// A client registers itself in WeChat's dialect, with the extension member `wechat` (RFC 7591 §2, RFC 7592 §2.2).
// https://www.rfc-editor.org/rfc/rfc7591#section-2
//
//   {"client_name": "…", "wechat": {"kind": "website", "callback_domain": "localhost"}}
//   → {…, "wechat": {…}, "wechat_appid": "wx…", "wechat_secret": "…"}
import type { Dialect, DialectRegistration } from "@/lib/provider/dialects";
import { must } from "@/lib/provider/rules/must";
import { settings } from "@/lib/settings";
import type { WechatApp } from "./app";
import { wechatPrefix } from "./endpoints";
import { explanationText } from "./messages/explanation";
import { makeAppid, makeAppSecret } from "./credentials";
import { readWechatMember, tellWechatMember, type WechatMember } from "./rules/registration-member";
import { wechatStore } from "./store/prisma";

const { apps } = wechatStore;

function begin({ unionGroup, ...registered }: WechatMember, createdAt: Date): DialectRegistration {
  const [appid, secret] = [makeAppid(), makeAppSecret()];
  const app = { ...registered, appid, unionGroup: unionGroup === undefined ? appid : unionGroup };
  return {
    together: [apps.together.register({ ...app, ...secret.kept, enabled: false, createdAt })],
    members: { wechat: tellWechatMember(app), wechat_appid: appid, wechat_secret: secret.value },
  };
}

function replace(app: WechatApp, { unionGroup, ...registered }: WechatMember): DialectRegistration {
  const changes = { ...registered, unionGroup: unionGroup === undefined ? app.appid : unionGroup };
  return { together: [apps.together.change(changes)], members: tell({ ...app, ...changes }) };
}

function tell(app: WechatApp): object {
  return { wechat: tellWechatMember(app), wechat_appid: app.appid };
}

export const wechat: Dialect = {
  explanation: { path: wechatPrefix, text: explanationText },

  member: "wechat",

  async readRegistration(member, client, now) {
    const app = client && (await apps.ofClient(client));
    if (member === undefined) return { together: app ? [apps.together.remove()] : [], members: {} };
    must(settings().mode === "demo", "extension-in-demo-mode", { parameter: "wechat" });
    return app ? replace(app, readWechatMember(member)) : begin(readWechatMember(member), now);
  },

  async tellRegistration(client) {
    const app = await apps.ofClient(client);
    return app ? tell(app) : {};
  },
};
