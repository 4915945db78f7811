// The form that nobody should ever fill in anywhere else, and what came of it.
import { Members } from "@/app/demo/_components/members";
import { Button } from "@/components/button";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import { TextField } from "@/components/text-field";
import { demoPeople } from "@/lib/demo/legacy/lab";
import type { LegacyOutcome } from "@/lib/demo/legacy/outcome";
import { legacyText } from "@/lib/demo/messages/legacy";
import type { Locale } from "@/lib/locale";

const action = "/demo/legacy/password";

/** B's answer as it came, its token masked. */
export function PasswordOutcome({ outcome, locale }: { outcome: LegacyOutcome; locale: Locale }) {
  const text = legacyText[locale];
  if (outcome.kind === "unreachable") return <Notice tone="danger" title={text.unreachable} role="status" />;
  const { status, members, passwordLength } = outcome;
  const good = status < 400;
  return (
    <Notice tone={good ? "good" : "danger"} title={good ? text.answered : text.refused} role="status">
      <p className="text-sm">
        <Code>{`POST /provider/oauth/token → ${status}`}</Code>
      </p>
      <Members members={members} />
      <p className="text-sm">{text.saw(passwordLength)}</p>
    </Notice>
  );
}

/** The warning, the form, and the demo accounts by one click each. */
export function TryPassword({ locale }: { locale: Locale }) {
  const text = legacyText[locale];
  return (
    <Panel>
      <Notice tone="danger" title={text.warningTitle}>
        <p>{text.warning}</p>
      </Notice>
      <form method="post" action={action} className="mt-5 space-y-4">
        <TextField label={text.email} name="email" type="email" autoComplete="username" required />
        <TextField label={text.password} name="password" type="password" autoComplete="current-password" required />
        <Button type="submit" variant="danger">
          {text.passwordTry}
        </Button>
      </form>
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t-2 border-dotted border-line pt-5">
        <p className="text-sm text-muted">{text.demo}</p>
        {demoPeople.map(({ name, email, password }) => (
          <form key={name} method="post" action={action}>
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="password" value={password} />
            <Button type="submit" variant="secondary" aria-label={text.tryAs(name)}>
              {name}
            </Button>
          </form>
        ))}
      </div>
    </Panel>
  );
}
