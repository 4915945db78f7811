// What came of the button that was pressed last.
import { Members } from "@/app/demo/_components/members";
import { Moment } from "@/app/demo/_components/moment";
import { SignInForm } from "@/app/demo/_components/sign-in-form";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import { apiText, outcomeText } from "@/lib/demo/messages/outcomes";
import { signedInText } from "@/lib/demo/messages/signed-in";
import type { Outcome } from "@/lib/demo/outcome";
import type { Locale } from "@/lib/locale";

type ApiOutcome = Extract<Outcome, { kind: "api_answered" }>;

function members(body: string): [string, string][] | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!(parsed instanceof Object) || Array.isArray(parsed)) return null;
    return Object.entries(parsed).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]);
  } catch {
    return null;
  }
}

function ApiAnswer({ outcome, locale }: { outcome: ApiOutcome; locale: Locale }) {
  const text = apiText[locale];
  const answer = members(outcome.body);
  const good = outcome.status < 400 && answer !== null;
  return (
    <Notice tone={good ? "good" : "danger"} title={outcome.status < 400 ? text.title : text.refusedTitle} role="status">
      <p className="text-sm">
        <Code>{`GET /provider/api/me → ${outcome.status}`}</Code> · <Moment at={new Date(outcome.at)} />
      </p>
      {answer ? (
        <Members members={answer} />
      ) : (
        <>
          <p>{text.other}</p>
          <pre className="my-3 max-h-40 overflow-auto font-mono text-sm wrap-anywhere whitespace-pre-wrap">
            {outcome.body}
          </pre>
        </>
      )}
      <p className="text-sm">
        {outcome.renewedFirst && `${text.renewedFirst} `}
        {text.how}
      </p>
    </Notice>
  );
}

/** The outcome in words, with the way on where access has ended. */
export function OutcomeNotice({ outcome, locale }: { outcome: Outcome; locale: Locale }) {
  if (outcome.kind === "api_answered") return <ApiAnswer outcome={outcome} locale={locale} />;
  const { title, text } = outcomeText[locale][outcome.kind];
  const ended = ["refused", "no_refresh_token", "no_access_token", "nonsense"].includes(outcome.kind);
  return (
    <Notice tone={outcome.kind === "renewed" ? "good" : "danger"} title={title} role="status">
      <p>
        {text}{" "}
        <span className="text-sm">
          <Moment at={new Date(outcome.at)} />
        </span>
      </p>
      {ended && (
        <div className="mt-3">
          <SignInForm label={signedInText[locale].signIn} />
        </div>
      )}
    </Notice>
  );
}
