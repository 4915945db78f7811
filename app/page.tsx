// The start page: what this is, the picture of one login between the doors to both sites, and how to join in.
import { Door } from "@/app/_components/door";
import { FlowPicture } from "@/app/_components/flow-picture";
import { Code } from "@/components/code";
import { CopyButton } from "@/components/copy-button";
import { LanguageSwitch } from "@/components/language-switch";
import { SkipLink } from "@/components/skip-link";
import { startText } from "@/lib/messages/start";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";

export default async function StartPage() {
  const locale = await requestLocale();
  const text = startText[locale];
  const { appUrl, demoUrl, mode } = settings();
  const issuer = `${appUrl}/provider`;
  return (
    <div className="mx-auto max-w-[64rem] px-5 py-6 sm:py-10">
      <SkipLink locale={locale} />
      <header className="flex justify-between gap-6 text-sm">
        <p className="py-1 font-semibold">{text.title}</p>
        <LanguageSwitch locale={locale} path="/" />
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        <h1 className="mt-4 text-3xl leading-tight tracking-tight sm:text-4xl">{text.heading}</h1>
        <p className="mt-3 max-w-[52rem] text-balance text-muted">{text.about}</p>

        <div className="mt-8 grid gap-4 md:grid-cols-[1fr_20rem_1fr] md:gap-3">
          <Door site="a" name="Acorn" mark="/acorn.svg" href={`${demoUrl}/demo`} text={text.acorn} />
          <FlowPicture browser={text.browser} backChannel={text.backChannel} />
          <Door site="b" name="Birch" mark="/birch.svg" href={issuer} text={text.birch} />
        </div>
        <ol aria-label={text.stepsHeading} className="mt-6 grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-4">
          {text.steps.map((step, index) => (
            <li key={step} className="flex gap-2">
              <span aria-hidden="true" className="font-semibold">
                {index + 1}
              </span>
              {step}
            </li>
          ))}
        </ol>

        {mode === "demo" && (
          <p className="mt-6 max-w-[52rem] border-l-2 border-edge pl-4">
            <a className="link inline-block py-1 font-semibold" href="/inspector">
              {text.inspector}
            </a>{" "}
            <span className="text-muted">{text.inspectorHelp}</span>
          </p>
        )}

        <section aria-labelledby="own-app" className="mt-8 border-t border-line pt-6">
          <h2 id="own-app">{text.ownApp}</h2>
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
            <span id="issuer" className="font-mono text-sm text-muted">
              {text.issuer}
            </span>
            <Code>{issuer}</Code>
            <CopyButton value={issuer} copy={text.copy} copied={text.copied} describedBy="issuer" />
            <a className="link py-1" href={`${issuer}/developer/apps/new`}>
              {text.register}
            </a>
            <a className="link py-1" href={`${issuer}/.well-known/openid-configuration`}>
              {text.discovery}
            </a>
          </p>
          {mode === "demo" && <p className="mt-2 text-sm text-muted">{text.demoAccounts}</p>}
        </section>
      </main>
    </div>
  );
}
