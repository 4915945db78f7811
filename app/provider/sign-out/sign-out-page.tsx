// The question before signing out: a bare link must not do it, for any page could hold that link.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Button, ButtonLink } from "@/components/button";
import type { Locale } from "@/lib/locale";
import { signOutText } from "@/lib/provider/messages/sign-out";

/** The page; `user` is null when nobody is signed in. */
export function SignOutPage({
  locale,
  csrfToken,
  user,
}: {
  locale: Locale;
  csrfToken: string;
  user: { name: string; email: string } | null;
}) {
  const text = signOutText[locale];
  return (
    <BirchFrame locale={locale} path="/provider/sign-out" user={user}>
      <h1 className="font-display text-3xl">{user ? text.heading : text.nobodyHeading}</h1>
      <p className="mt-4">{user ? text.explain : text.nobody}</p>
      {!user && (
        <p className="mt-8">
          <ButtonLink href="/provider/sign-in" variant="secondary">
            {text.signIn}
          </ButtonLink>
        </p>
      )}
      {user && (
        <form method="post" action="/provider/sign-out" className="mt-8 flex flex-wrap gap-3">
          <input type="hidden" name="csrf_token" value={csrfToken} />
          <Button>{text.submit}</Button>
          <ButtonLink href="/provider" variant="secondary">
            {text.stay}
          </ButtonLink>
        </form>
      )}
    </BirchFrame>
  );
}
