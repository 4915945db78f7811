// The part of an app's page that is about WeChat's dialect.
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { Section } from "@/app/provider/developer/_components/section";
import type { Locale } from "@/lib/locale";
import type { Client } from "@/lib/provider/store/store";
import type { WechatApp } from "@/lib/provider/wechat/app";
import { wechatConsoleText } from "@/lib/provider/wechat/messages/console";
import { wechatAppText } from "@/lib/provider/wechat/messages/console-app";
import { switchesText } from "@/lib/provider/wechat/messages/switches";
import { switchesForm } from "@/lib/provider/wechat/rules/switches-form";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { AddDialectForm } from "./add-dialect-form";
import { AppForm } from "./app-form";
import { BaseUrl } from "./base-url";
import { OpenForm } from "./open-form";
import { SecretForm } from "./secret-form";
import { server } from "./server";
import { SwitchesForm } from "./switches-form";

/** What is registered and can be changed; for a client without the dialect, the way to get it. */
export async function WechatSection({ client, locale }: { client: Client; locale: Locale }) {
  const app = await wechatStore.apps.ofClient(client);
  const [text, words] = [wechatAppText[locale], wechatConsoleText[locale]];
  const isShared = app !== null && client.grantTypes.length > 0;
  return (
    <Section title={app ? words[app.kind] : text.title} about={isShared && text.about}>
      <AddDialectForm locale={locale} clientId={client.clientId} server={server()} isRegistered={app !== null} />
      {app && <Registered app={app} locale={locale} />}
    </Section>
  );
}

function Registered({ app, locale }: { app: WechatApp; locale: Locale }) {
  const [text, words] = [wechatAppText[locale], wechatConsoleText[locale]];
  const { appid, callbackDomain, unionGroup, secretLastFour, switches, enabled } = app;
  const about = { locale, clientId: app.client.clientId };
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2">
        <dl>
          <LabelledValue id="appid" label={words.appid} value={appid} copy={words.copy} copied={words.copied} />
        </dl>
        <SecretForm {...about} appid={appid} lastFour={secretLastFour} server={server()} />
      </div>
      <div className="mt-6 mb-8">
        <BaseUrl locale={locale} baseUrl={server().baseUrl} />
      </div>
      <AppForm {...about} registered={{ callbackDomain, unionGroup: unionGroup ?? "" }} />
      {server().closed && (
        <>
          <h3 className="mt-10 mb-3 text-lg">{text.switchOnTitle}</h3>
          <OpenForm {...about} enabled={enabled} />
        </>
      )}
      <details className="mt-8 border-t border-line pt-4">
        <summary className="py-1 font-medium">{switchesText[locale].title}</summary>
        <div className="mt-4">
          <SwitchesForm {...about} switches={switchesForm(switches)} />
        </div>
      </details>
    </>
  );
}
