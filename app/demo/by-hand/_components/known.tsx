// Whoever signed in by hand: each claim as the ID Token has it and as userinfo has it (OpenID Connect Core §5.1).
import { Button } from "@/components/button";
import { Panel } from "@/components/panel";
import { lifetimes, type Person } from "@/lib/demo/by-hand/cookies";
import { byHandText } from "@/lib/demo/messages/by-hand";
import type { Locale } from "@/lib/locale";

const claims = ["sub", "name", "email"] as const;
const answers = ["idToken", "userinfo"] as const;

function Claim({ claim, person, locale }: { claim: (typeof claims)[number]; person: Person; locale: Locale }) {
  const text = byHandText[locale];
  const values = [...new Set(answers.flatMap((answer) => person[answer][claim] ?? []))];
  const whoSays = (value: string) => answers.filter((answer) => person[answer][claim] === value);
  return (
    <div className="grid gap-x-4 sm:grid-cols-[5rem_1fr]">
      <dt className="font-mono text-sm/7 text-muted">{claim}</dt>
      {values.map((value) => (
        <dd key={value} className="wrap-anywhere sm:col-start-2">
          {value}
          <span className="block text-sm text-muted">
            {text.saidBy(whoSays(value).map((one) => text.answers[one]))}
          </span>
        </dd>
      ))}
      {values.length === 0 && <dd className="text-muted sm:col-start-2">{text.notSaid}</dd>}
    </div>
  );
}

/** The button that begins; `again` for somebody who is known already. */
export function SignInByHand({ locale, again = false }: { locale: Locale; again?: boolean }) {
  const text = byHandText[locale];
  return (
    <form method="post" action="/demo/by-hand/sign-in">
      <Button type="submit" variant={again ? "secondary" : "primary"} className={again ? "" : "px-8 py-3 text-lg"}>
        {again ? text.again : text.signIn}
      </Button>
    </form>
  );
}

/** The person, and the button that makes the page forget them. */
export function Known({ person, locale }: { person: Person; locale: Locale }) {
  const text = byHandText[locale];
  return (
    <Panel>
      <p role="status" className="text-xl font-bold wrap-anywhere">
        {text.signedInAs(person.userinfo.name ?? person.idToken.name ?? text.nobody)}
      </p>
      <dl className="mt-4 grid gap-3">
        {claims.map((claim) => (
          <Claim key={claim} claim={claim} person={person} locale={locale} />
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">{text.ends(lifetimes.person / 60)}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <SignInByHand locale={locale} again />
        <form method="post" action="/demo/by-hand/sign-out">
          <Button type="submit" variant="secondary">
            {text.forget}
          </Button>
        </form>
      </div>
    </Panel>
  );
}
