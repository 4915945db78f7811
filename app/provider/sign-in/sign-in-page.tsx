// The sign-in form, with the demo accounts beside it in demo mode.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Button } from "@/components/button";
import { Monogram } from "@/components/monogram";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { signInText } from "@/lib/provider/messages/sign-in";
import type { SignInReason } from "@/lib/provider/rules/next-step";

/** Why the form is shown again. */
export type SignInProblem = { kind: "bad" } | { kind: "blocked"; minutes: number };

/** Who is signed in; with `choose` that account will do without its password. */
export type SignedIn = { name: string; email: string; because: SignInReason };

export type SignInPageProps = {
  locale: Locale;
  path: string;
  /** Hidden fields: the CSRF token and where to go afterwards. */
  hidden: Record<string, string>;
  /** Query for the link to sign-up, so that the waiting request is kept. */
  onward: string;
  app: { name: string; host: string } | null;
  signedIn: SignedIn | null;
  email: string;
  problem: SignInProblem | null;
  demoAccounts: { name: string; email: string; password: string }[];
};

/** The page; it works without JavaScript and lets password managers do their work. */
export function SignInPage({
  locale,
  path,
  hidden,
  onward,
  app,
  signedIn,
  email,
  problem,
  demoAccounts,
}: SignInPageProps) {
  const text = signInText[locale];
  const mayGoOn = signedIn?.because === "choose";
  return (
    <BirchFrame locale={locale} path={path}>
      <h1 className="font-display text-3xl">{text.heading}</h1>
      {app && <p className="mt-2 text-muted wrap-anywhere">{text.continueTo(app.name, app.host)}</p>}
      {app && signedIn?.because === "again" && <p className="mt-4">{text.confirm(app.name)}</p>}
      {app && signedIn?.because === "other" && <p className="mt-4">{text.expects(app.name, signedIn.name)}</p>}
      {mayGoOn && <CurrentAccount user={signedIn} hidden={hidden} text={text} />}
      {problem && (
        <div className="mt-6" id="problem">
          <Notice tone="danger" role="alert" title={problem.kind === "bad" ? text.bad : text.blocked}>
            <p>{problem.kind === "bad" ? text.badHint : text.blockedHint(problem.minutes)}</p>
          </Notice>
        </div>
      )}
      <form method="post" action="/provider/sign-in" className="mt-8 space-y-5">
        <HiddenFields fields={hidden} />
        <TextField
          label={text.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={email}
          autoFocus={email === "" && !mayGoOn}
          aria-invalid={problem?.kind === "bad" ? true : undefined}
          aria-describedby={problem ? "problem" : undefined}
          data-testid="login-email"
        />
        <TextField
          label={text.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus={email !== ""}
          aria-invalid={problem?.kind === "bad" ? true : undefined}
          aria-describedby={problem ? "problem" : undefined}
          data-testid="login-password"
        />
        <Button className="w-full" variant={mayGoOn ? "secondary" : "primary"} data-testid="login-submit">
          {text.submit}
        </Button>
      </form>
      <p className="mt-6">
        {text.noAccount}{" "}
        <a className="link" href={`/provider/sign-up${onward}`}>
          {text.create}
        </a>
      </p>
      {demoAccounts.length > 0 && (
        <section aria-labelledby="demo" className="mt-10 border-t border-line pt-6">
          <h2 id="demo" className="font-sans font-medium">
            {text.demo}
          </h2>
          <p className="mt-1 text-sm text-muted">
            {text.demoHint} <span className="font-mono whitespace-nowrap">{demoAccounts[0]?.password}</span>
          </p>
          <div className="mt-4 flex flex-wrap gap-3">
            {demoAccounts.map((account) => (
              <form key={account.email} method="post" action="/provider/sign-in">
                <HiddenFields fields={{ ...hidden, email: account.email, password: account.password }} />
                <Button variant="secondary" data-testid={`login-demo-${account.name.toLowerCase()}`}>
                  {text.demoButton(account.name)}
                </Button>
              </form>
            ))}
          </div>
        </section>
      )}
    </BirchFrame>
  );
}

function CurrentAccount({
  user,
  hidden,
  text,
}: {
  user: { name: string; email: string };
  hidden: Record<string, string>;
  text: (typeof signInText)["en"];
}) {
  return (
    <>
      <form method="post" action="/provider/sign-in" className="mt-8 rounded-panel border border-line bg-raised p-5">
        <HiddenFields fields={hidden} />
        <div className="flex items-center gap-4">
          <Monogram name={user.name} />
          <p className="min-w-0 wrap-anywhere">
            {user.name}
            <span className="block text-sm text-muted">{user.email}</span>
          </p>
        </div>
        <Button className="mt-5 w-full" name="account" value="current">
          {text.continueAs(user.name)}
        </Button>
      </form>
      <h2 className="mt-10 text-xl">{text.another}</h2>
    </>
  );
}

function HiddenFields({ fields }: { fields: Record<string, string> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
