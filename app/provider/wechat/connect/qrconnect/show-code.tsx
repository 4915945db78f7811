// The answers that carry a code: the page, and the XML of `f=xml`.
import { languageOf } from "@/app/provider/_protocol/visit";
import type { Locale } from "@/lib/locale";
import { address } from "@/lib/provider/config";
import { queryOf } from "@/lib/provider/http/form";
import { readParameters } from "@/lib/provider/rules/parameters";
import { denialAddress } from "@/lib/provider/wechat/http/redirect";
import { qrText } from "@/lib/provider/wechat/messages/qr";
import { phonePagePath } from "@/lib/provider/wechat/phone";
import { lookQuery, readQrLook, type QrLook } from "@/lib/provider/wechat/rules/qr-look";
import type { WechatLogin } from "@/lib/provider/wechat/store/store";
import { pageScript } from "./page-script";
import { QrPage } from "./qr-page";
import { renderQrPage } from "./render-qr-page";

export type ShownLogin = Pick<WechatLogin, "app" | "redirectUri" | "state"> & {
  uuid: string;
  status: "new" | "scanned" | "cancelled";
};

/** WeChat's `lang`, else the person's language; whoever says nothing at all is a program and gets WeChat's default. */
function localeOf(request: Request, { language }: QrLook): Locale {
  const { locale, isLocaleChosen } = languageOf(request);
  const saysNothing = !isLocaleChosen && request.headers.get("accept-language") === null;
  return language ?? (saysNothing ? "zh" : locale);
}

/** Shows the page for a login, in the look that the request's address asks for. */
export async function showCode(request: Request, login: ShownLogin): Promise<Response> {
  const query = queryOf(request);
  const look = readQrLook(readParameters(query));
  const locale = localeOf(request, look);
  const { uuid, app, redirectUri, state, status } = login;
  const presentState = `/provider/wechat/connect/qrconnect?uuid=${uuid}&${lookQuery(query)}`.replace(/&$/, "");
  const { denial } = app.switches;
  const denied = denial === "page" ? null : denialAddress({ redirectUri, state }, denial);
  const script = pageScript({ uuid, redirectUri, state, denied, selfRedirect: look.selfRedirect });
  const page = (
    <QrPage
      locale={locale}
      look={look}
      uuid={uuid}
      app={app.client.name}
      status={status}
      phonePage={address(phonePagePath(uuid))}
      presentState={presentState as `/${string}`}
    />
  );
  return renderQrPage(page, { title: qrText[locale].title, locale, look, script, presentState });
}

/** WeChat `f=xml` – The uuid alone, for programs that draw the code themselves. */
export function asXml(uuid: string): Response {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<response><uuid><![CDATA[${uuid}]]></uuid></response>\n`;
  return new Response(body, { headers: { "Content-Type": "text/xml; charset=utf-8", "Cache-Control": "no-store" } });
}
