// Acorn's front page for somebody it does not know.
import { RefusalWords } from "@/app/demo/_components/refusal-words";
import { SignInForm } from "@/app/demo/_components/sign-in-form";
import { TwoSites } from "@/app/demo/_components/two-sites";
import { Notice } from "@/components/notice";
import { problemText } from "@/lib/demo/messages/problems";
import { signedOutText } from "@/lib/demo/messages/signed-out";
import { wechatText } from "@/lib/demo/messages/wechat";
import { refusalWords } from "@/lib/demo/messages/wechat-refusals";
import type { PlainProblem, SignInProblem } from "@/lib/demo/sign-in-problem";
import { readRefusal } from "@/lib/demo/wechat/refusal";
import { wechatRegistration } from "@/lib/demo/wechat/registration";
import type { Locale } from "@/lib/locale";

/** What everybody may meet on an ordinary day; no reason for red. */
const harmless: PlainProblem[] = ["access_denied", "expired_code", "lost_cookie", "not_our_form"];

/** What went wrong, in a sentence of its own. */
export function ProblemNotice({ locale, problem }: { locale: Locale; problem: SignInProblem }) {
  const refusal = readRefusal(problem);
  if (refusal) {
    return (
      <Notice tone="danger" title={refusalWords(locale, refusal.name).title} role="status">
        <RefusalWords locale={locale} refusal={refusal.name} />
      </Notice>
    );
  }
  const { title, text } = problemText[locale][problem as PlainProblem];
  return (
    <Notice tone={harmless.some((one) => one === problem) ? "neutral" : "danger"} title={title} role="status">
      <p>{text}</p>
    </Notice>
  );
}

type Left = "acorn" | "both" | "wechat";

function LeftNotice({ locale, left }: { locale: Locale; left: Left }) {
  const text = signedOutText[locale];
  const more = { acorn: text.afterSignOutMore, both: text.afterBothMore, wechat: wechatText[locale].afterSignOut };
  return (
    <Notice tone="good" title={left === "both" ? text.afterBoth : text.afterSignOut} role="status">
      <p>{more[left]}</p>
    </Notice>
  );
}

/** The page that says what Acorn is, with its two doors. */
export function SignedOut({
  locale,
  problem,
  signedOutOf,
}: {
  locale: Locale;
  problem: SignInProblem | null;
  /** What the person has just left, when that is known. */
  signedOutOf: Left | null;
}) {
  const text = signedOutText[locale];
  return (
    <>
      <div className="mb-8 empty:hidden">
        {problem && <ProblemNotice locale={locale} problem={problem} />}
        {!problem && signedOutOf !== null && <LeftNotice locale={locale} left={signedOutOf} />}
      </div>
      <h1 className="font-display text-4xl font-bold text-balance sm:text-5xl">{text.heading}</h1>
      <p className="mt-4 mb-7 max-w-xl text-xl">{text.intro}</p>
      <div className="flex flex-wrap gap-4">
        <SignInForm door="birch" locale={locale} />
        <SignInForm door="wechat" locale={locale} second />
      </div>
      <p className="mt-3 max-w-xl text-sm text-muted">
        {wechatText[locale].door}{" "}
        <a href={wechatRegistration().explanation} className="link inline-block py-1">
          {wechatText[locale].differs}
        </a>
      </p>
      <TwoSites locale={locale} />
    </>
  );
}
