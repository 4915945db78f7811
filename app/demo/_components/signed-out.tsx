// Acorn's front page for somebody it does not know.
import { SignInForm } from "@/app/demo/_components/sign-in-form";
import { TwoSites } from "@/app/demo/_components/two-sites";
import { Notice } from "@/components/notice";
import { problemText } from "@/lib/demo/messages/problems";
import { signedOutText } from "@/lib/demo/messages/signed-out";
import type { SignInProblem } from "@/lib/demo/sign-in-problem";
import type { Locale } from "@/lib/locale";

/** What everybody may meet on an ordinary day; no reason for red. */
const harmless: SignInProblem[] = ["access_denied", "expired_code", "lost_cookie", "not_our_form"];

/** What went wrong, in a sentence of its own. */
export function ProblemNotice({ locale, problem }: { locale: Locale; problem: SignInProblem }) {
  const { title, text } = problemText[locale][problem];
  return (
    <Notice tone={harmless.includes(problem) ? "neutral" : "danger"} title={title} role="status">
      <p>{text}</p>
    </Notice>
  );
}

/** The page that says what Acorn is, with one button. */
export function SignedOut({
  locale,
  problem,
  signedOutOf,
}: {
  locale: Locale;
  problem: SignInProblem | null;
  /** What the person has just left, when that is known. */
  signedOutOf: "acorn" | "both" | null;
}) {
  const text = signedOutText[locale];
  return (
    <>
      <div className="mb-8 empty:hidden">
        {problem && <ProblemNotice locale={locale} problem={problem} />}
        {!problem && signedOutOf !== null && (
          <Notice tone="good" title={signedOutOf === "both" ? text.afterBoth : text.afterSignOut} role="status">
            <p>{signedOutOf === "both" ? text.afterBothMore : text.afterSignOutMore}</p>
          </Notice>
        )}
      </div>
      <h1 className="font-display text-4xl font-bold text-balance sm:text-5xl">{text.heading}</h1>
      <p className="mt-4 mb-7 max-w-xl text-xl">{text.intro}</p>
      <SignInForm label={text.signIn} />
      <TwoSites locale={locale} />
    </>
  );
}
