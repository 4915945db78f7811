"use client";
// What a new app of the dialect gets: its AppID and, this once, its AppSecret.
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { environmentFile } from "@/app/provider/developer/_components/environment-file";
import { NewSecret } from "@/app/provider/developer/_components/new-secret";
import { Panel } from "@/components/panel";
import type { Locale } from "@/lib/locale";
import { wechatConsoleText } from "@/lib/provider/wechat/messages/console";

/** What it needs to know of the server: the address of the dialect, and whether new apps begin switched off. */
export type Server = { baseUrl: string; closed: boolean };

type CredentialsProps = { locale: Locale; server: Server; appid: string; secret: string };

/** A file with what a client needs. */
export function wechatEnvironment({ baseUrl }: Server, appid: string, secret: string) {
  const variables = { WECHAT_BASE_URL: baseUrl, WECHAT_APPID: appid, WECHAT_SECRET: secret };
  return environmentFile("wechat.env", variables);
}

/** The credentials on a sheet. */
export function Credentials({ locale, server, appid, secret }: CredentialsProps) {
  const text = wechatConsoleText[locale];
  return (
    <Panel>
      <dl className="mb-5">
        <LabelledValue id="new-appid" label={text.appid} value={appid} copy={text.copy} copied={text.copied} />
      </dl>
      <NewSecret
        locale={locale}
        id="new-appsecret"
        label={text.secret}
        secret={secret}
        file={wechatEnvironment(server, appid, secret)}
      />
    </Panel>
  );
}
