// WeChat's dialect in the developer console: three kinds of new app, a line in the list, a part of an app's page.
import type { DialectPanel } from "@/app/provider/developer/dialects";
import { wechatKinds, type WechatKind } from "@/lib/provider/wechat/app";
import { wechatConsoleText } from "@/lib/provider/wechat/messages/console";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { NewWechatAppForm } from "./new-app-form";
import { WechatSection } from "./section";
import { server } from "./server";

export const wechatPanel: DialectPanel = {
  name: "wechat",

  kinds(locale) {
    const text = wechatConsoleText[locale];
    return wechatKinds.map((kind) => ({ value: `wechat-${kind}`, label: text[kind], hint: text[`${kind}Hint`] }));
  },

  NewApp({ kind, ...props }) {
    return <NewWechatAppForm kind={kind.replace("wechat-", "") as WechatKind} server={server()} {...props} />;
  },

  async describe(client, locale) {
    const app = await wechatStore.apps.ofClient(client);
    return app && { kind: wechatConsoleText[locale][app.kind], identifier: app.appid };
  },

  Section: WechatSection,
};
