// What came of the button that was pressed last.
import { Members } from "@/app/demo/_components/members";
import { Moment } from "@/app/demo/_components/moment";
import { RefusalWords } from "@/app/demo/_components/refusal-words";
import { SignInForm } from "@/app/demo/_components/sign-in-form";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import { apiText, outcomeText } from "@/lib/demo/messages/outcomes";
import type { DoorName } from "@/lib/demo/doors";
import { wechatText } from "@/lib/demo/messages/wechat";
import { refusalWords } from "@/lib/demo/messages/wechat-refusals";
import type { Outcome } from "@/lib/demo/outcome";
import type { Locale } from "@/lib/locale";

type ApiOutcome = Extract<Outcome, { kind: "api_answered" }>;

function members(body: string): [string, string][] | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!(parsed instanceof Object) || Array.isArray(parsed)) return null;
    return Object.entries(parsed).map(([name, value]) => [
      name,
      typeof value === "string" && value !== "" ? value : JSON.stringify(value),
    ]);
  } catch {
    return null;
  }
}

function apiWords({ door }: ApiOutcome, locale: Locale) {
  const [standard, wechat] = [apiText[locale], wechatText[locale]];
  return door === "wechat"
    ? {
        address: "/provider/wechat/sns/userinfo",
        title: wechat.apiTitle,
        refusedTitle: wechat.apiRefused,
        how: wechat.callApi,
      }
    : { address: "/provider/api/me", title: standard.title, refusedTitle: standard.refusedTitle, how: standard.how };
}

function ApiAnswer({ outcome, locale }: { outcome: ApiOutcome; locale: Locale }) {
  const [text, words] = [apiText[locale], apiWords(outcome, locale)];
  const answer = members(outcome.body);
  const refused = outcome.status >= 400 || (answer?.some(([name]) => name === "errcode") ?? false);
  return (
    <Notice
      tone={refused || answer === null ? "danger" : "good"}
      title={refused ? words.refusedTitle : words.title}
      role="status"
    >
      <p className="text-sm">
        <Code>{`GET ${words.address} → ${outcome.status}`}</Code> · <Moment at={new Date(outcome.at)} />
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
        {words.how}
      </p>
    </Notice>
  );
}

type Ending = Exclude<Outcome, { kind: "api_answered" | "wechat_refused" }>;

const over: Ending["kind"][] = ["refused", "no_refresh_token", "no_access_token", "nonsense"];

function words(outcome: Ending, door: DoorName, locale: Locale) {
  const text = wechatText[locale];
  if (door === "birch" || !(outcome.kind === "renewed" || over.includes(outcome.kind)))
    return outcomeText[locale][outcome.kind];
  if (outcome.kind !== "renewed") return text.ended;
  return outcome.sameAccessToken ? text.sameToken : text.newToken;
}

/** The outcome in words, with the way on where access has ended. */
export function OutcomeNotice({ outcome, door, locale }: { outcome: Outcome; door: DoorName; locale: Locale }) {
  if (outcome.kind === "api_answered") return <ApiAnswer outcome={outcome} locale={locale} />;
  const moment = (
    <span className="text-sm">
      <Moment at={new Date(outcome.at)} />
    </span>
  );
  if (outcome.kind === "wechat_refused") {
    return (
      <Notice tone="danger" title={refusalWords(locale, outcome.refusal).title} role="status">
        <RefusalWords locale={locale} refusal={outcome.refusal} />
        <p>{moment}</p>
        <div className="mt-3">
          <SignInForm door={door} locale={locale} />
        </div>
      </Notice>
    );
  }
  const { title, text } = words(outcome, door, locale);
  return (
    <Notice tone={outcome.kind === "renewed" ? "good" : "danger"} title={title} role="status">
      <p>
        {text} {moment}
      </p>
      {over.includes(outcome.kind) && (
        <div className="mt-3">
          <SignInForm door={door} locale={locale} />
        </div>
      )}
    </Notice>
  );
}
