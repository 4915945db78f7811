// The question before signing out: a bare link must not do it, for any page could hold that link.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Button, ButtonLink } from "@/components/button";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { errorUri } from "@/lib/provider/http/error-uri";
import { signOutText } from "@/lib/provider/messages/sign-out";
import type { OAuthError } from "@/lib/provider/rules/must";

export type SignOutPageProps = {
  locale: Locale;
  action: "/provider/sign-out" | "/provider/oauth/logout";
  /** For the language switch, with what the question is about. */
  path: string;
  hidden: Record<string, string>;
  /** null when nobody is signed in. */
  user: { name: string; email: string } | null;
  /** The app that sent the browser here. */
  app?: string | null;
  /** Why the browser will not be sent back to it. */
  refusal?: OAuthError | null;
};

/** The page; it works without JavaScript. */
export function SignOutPage({ locale, action, path, hidden, user, app, refusal }: SignOutPageProps) {
  const text = signOutText[locale];
  return (
    <BirchFrame locale={locale} path={path} user={user}>
      <h1 className="font-display text-3xl">{user ? text.heading : text.nobodyHeading}</h1>
      {refusal && (
        <div className="mt-6">
          <Notice tone="neutral" title={text.refused} role="alert">
            {user && <p>{text.refusedMore}</p>}
            <Refusal error={refusal} text={text} />
          </Notice>
        </div>
      )}
      {user && app && <p className="mt-4 wrap-anywhere">{text.asks(app)}</p>}
      <p className="mt-4">{user ? text.explain : text.nobody}</p>
      {!user && (
        <p className="mt-8">
          <ButtonLink href="/provider/sign-in" variant="secondary">
            {text.signIn}
          </ButtonLink>
        </p>
      )}
      {user && (
        <form method="post" action={action} className="mt-8 flex flex-wrap gap-3">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button>{text.submit}</Button>
          <ButtonLink href="/provider" variant="secondary">
            {text.stay}
          </ButtonLink>
        </form>
      )}
    </BirchFrame>
  );
}

function Refusal({ error, text }: { error: OAuthError; text: (typeof signOutText)["en"] }) {
  return (
    <details className="mt-2">
      <summary className="min-h-6 py-1">{text.developer}</summary>
      <p className="mt-2 text-sm">
        <Code>{error.code}</Code> <span lang="en">{error.description}</span>
      </p>
      <p className="mt-2 text-sm">
        <a className="link" href={errorUri(error)}>
          {text.rule}
        </a>
      </p>
    </details>
  );
}
