// Where a client library finds this server, in place of WeChat's two hosts.
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import { wechatConsoleText } from "@/lib/provider/wechat/messages/console";

/** The base URL with a button that copies it, and the way to the page that tells more. */
export function BaseUrl({ locale, baseUrl }: { locale: Locale; baseUrl: string }) {
  const text = wechatConsoleText[locale];
  return (
    <>
      <dl>
        <LabelledValue id="base-url" label={text.baseUrl} value={baseUrl} copy={text.copy} copied={text.copied} />
      </dl>
      <p className="mt-2 text-sm text-muted">
        {text.baseUrlWhat} <Code>https://open.weixin.qq.com</Code> <Code>https://api.weixin.qq.com</Code>
        <br />
        <a href="/provider/wechat" className="link inline-block py-1">
          {text.libraries}
        </a>
      </p>
    </>
  );
}
