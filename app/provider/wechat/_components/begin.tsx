// How to begin: register, set the base URL, sign in.
import { Prose } from "@/app/provider/errors/_components/prose";
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import { frontPageText } from "@/lib/provider/messages/front-page";
import { explanationText } from "@/lib/provider/wechat/messages/explanation";
import { Snippet } from "./snippet";

/** The command with which an app registers itself; its `wechat` member has these members besides. */
export function registration(issuer: string, more: Record<string, unknown> = {}): string {
  const wechat = { kind: "website", callback_domain: "localhost", ...more };
  return `curl -s ${issuer}/oauth/register \\
  -H 'Content-Type: application/json' \\
  -d '{"client_name": "My app",
       "wechat": ${JSON.stringify(wechat)}}'`;
}

/** The three steps. */
export function Begin({ locale, base, issuer }: { locale: Locale; base: string; issuer: string }) {
  const [text, { copy, copied }] = [explanationText[locale], frontPageText[locale]];
  return (
    <ol className="mt-4 list-decimal space-y-6 pl-5 marker:text-muted">
      <li className="pl-2">
        {text.register}
        <Snippet name={text.register} code={registration(issuer)} />
      </li>
      <li className="pl-2">
        <Prose text={text.setBase} />
        <dl className="mt-3">
          <LabelledValue id="base" label={text.base} value={base} copy={copy} copied={copied} />
        </dl>
      </li>
      <li className="pl-2">{text.sign}</li>
    </ol>
  );
}

/** The app that is registered for site A in demo mode. */
export function DemoApp({ locale, domain }: { locale: Locale; domain: string }) {
  return (
    <p className="mt-6 text-sm text-muted">
      {explanationText[locale].demoApp} <Code>appid=wx5ab1e5ac0c0a0b0e</Code> <Code>{`callback_domain=${domain}`}</Code>
    </p>
  );
}
