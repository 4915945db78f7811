// The page that explains WeChat's login: for whom it is, what to put where, how it differs, which errors there are.
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { ButtonLink } from "@/components/button";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { address, issuer } from "@/lib/provider/config";
import { currentUser } from "@/lib/provider/sessions/current-user";
import { wechatEndpoints, wechatPrefix } from "@/lib/provider/wechat/endpoints";
import { explanationText } from "@/lib/provider/wechat/messages/explanation";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";
import { Begin, DemoApp } from "./_components/begin";
import { Differences } from "./_components/differences";
import { Errcodes, NumberedPages } from "./_components/errors";
import { Libraries } from "./_components/libraries";
import { Part } from "./_components/part";
import { StackedTable } from "./_components/stacked-table";
import { Switches } from "./_components/switches";

const parts = ["begin", "libraries", "differences", "errors", "force", "endpoints", "security"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: explanationText[await requestLocale()].title };
}

function Contents({ locale }: { locale: Locale }) {
  const text = explanationText[locale];
  return (
    <nav aria-label={text.contents}>
      <ul className="mt-10 gap-x-10 border-y border-line py-3 sm:columns-2">
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`} className="link inline-block py-1">
              {text[part]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Endpoints({ locale }: { locale: Locale }) {
  const text = explanationText[locale];
  const rows = wechatEndpoints.map((path) => ({
    key: path,
    cells: [<Code key="path">{path}</Code>, text.endpointWhat[path]],
  }));
  const heads = Object.values(text.endpoint);
  return <StackedTable labelledBy="endpoints" heads={heads} columns="sm:grid-cols-[1.4fr_1fr]" rows={rows} />;
}

export default async function ExplanationPage() {
  const [locale, user] = [await requestLocale(), await currentUser()];
  const [text, base, { mode, demoUrl }] = [explanationText[locale], address(wechatPrefix), settings()];
  return (
    <BirchFrame locale={locale} path={wechatPrefix} user={user} width="wide">
      <h1 className="text-4xl leading-tight tracking-tight">{text.title}</h1>
      <p className="mt-4 max-w-[38rem] text-lg text-pretty text-muted">{text.about}</p>
      <p className="mt-8 flex flex-wrap gap-4">
        <ButtonLink href={`${demoUrl}/demo`}>{text.acorn}</ButtonLink>
        <ButtonLink href="/provider/developer/apps/new" variant="secondary">
          {text.console}
        </ButtonLink>
      </p>
      <Contents locale={locale} />
      <Part id="begin" title={text.begin}>
        <Begin locale={locale} base={base} issuer={issuer()} />
        {mode === "demo" && <DemoApp locale={locale} domain={new URL(demoUrl).host} />}
      </Part>
      <Part id="libraries" title={text.libraries} about={text.librariesWhat}>
        <Libraries locale={locale} base={base} />
      </Part>
      <Part id="differences" title={text.differences} about={text.differencesWhat}>
        <Differences locale={locale} labelledBy="differences" />
      </Part>
      <Part id="errors" title={text.errors} about={text.errorsWhat}>
        <Errcodes locale={locale} labelledBy="errors" />
        <h3 id="pages" className="mt-10 text-xl">
          {text.pages}
        </h3>
        <p className="mt-2 max-w-[38rem] text-muted">{text.pagesWhat}</p>
        <NumberedPages locale={locale} labelledBy="pages" />
      </Part>
      <Part id="force" title={text.force} about={text.forceWhat}>
        <Switches locale={locale} labelledBy="force" issuer={issuer()} />
      </Part>
      <Part id="endpoints" title={text.endpoints}>
        <Endpoints locale={locale} />
      </Part>
      <Part id="security" title={text.security}>
        <div className="mt-4">
          <Notice tone="neutral">
            {text.securityWhat.map((sentence) => (
              <p key={sentence} className="my-2">
                {sentence}
              </p>
            ))}
          </Notice>
        </div>
      </Part>
    </BirchFrame>
  );
}
