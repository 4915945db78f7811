// The page for a request that cannot be answered to the client: what happened, whose problem it is, what to do.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { ButtonLink } from "@/components/button";
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import { errorUri } from "@/lib/provider/http/error-uri";
import { stoppedText } from "@/lib/provider/messages/stopped";
import type { OAuthError } from "@/lib/provider/rules/must";
import { RedirectUriComparison } from "./redirect-uri-comparison";

export type StopReason = keyof (typeof stoppedText)["en"]["reasons"];

/** Why a sign-in was stopped; `comparison` is there only for the client's signed-in owner. */
export type Stop = {
  reason: StopReason;
  error: OAuthError;
  comparison?: { clientId: string; sent: string | null; registered: string[] };
};

/** Tells the person first, the developer in a fold. */
export function StoppedPage({ locale, stop, requestId }: { locale: Locale; stop: Stop; requestId: string }) {
  const text = stoppedText[locale];
  const open = stop.comparison !== undefined;
  return (
    <BirchFrame locale={locale} path="/provider" width={open ? "wide" : "narrow"}>
      <h1 className="font-display text-3xl">{text.title}</h1>
      <p className="mt-4">{text.reasons[stop.reason]}</p>
      <p className="mt-3">{stop.comparison ? text.ownApp : text.todo[stop.reason]}</p>
      <p className="mt-8">
        <ButtonLink href="/provider" variant="secondary">
          {text.backToBirch}
        </ButtonLink>
      </p>
      <details open={open} className="mt-10 border-t border-line pt-4">
        <summary className="min-h-6 py-1 text-muted">{text.developer}</summary>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
          <dt className="text-muted">{text.error}</dt>
          <dd className="min-w-0">
            <Code>{stop.error.code}</Code> <span lang="en">{stop.error.description}</span>
          </dd>
          <dt className="text-muted">{text.requestId}</dt>
          <dd className="min-w-0">
            <Code>{requestId}</Code>
          </dd>
        </dl>
        <p className="mt-4 text-sm">
          <a className="link inline-block py-1" href={errorUri(stop.error)}>
            {text.whatRule}
          </a>
        </p>
        {stop.comparison && <RedirectUriComparison text={text} {...stop.comparison} />}
        {stop.reason === "redirect_uri_unknown" && !stop.comparison && <p className="mt-4 text-sm">{text.ownerOnly}</p>}
      </details>
    </BirchFrame>
  );
}
