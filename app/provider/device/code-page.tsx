// The page on which a person types the code that a device shows: RFC 8628 §3.3.
// https://www.rfc-editor.org/rfc/rfc8628#section-3.3
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { deviceText } from "@/lib/provider/messages/device";
import type { EndUser } from "@/lib/provider/store/store";

/** Why the form is shown again. */
export type CodeProblem = { kind: "wrong" } | { kind: "blocked"; minutes: number };

export type CodePageProps = {
  locale: Locale;
  path: string;
  csrfToken: string;
  user: EndUser;
  /** What stands in the field. */
  code: string;
  problem: CodeProblem | null;
};

/** The page; a code that came with the address is filled in, and sent by nobody but the person. */
export function CodePage({ locale, path, csrfToken, user, code, problem }: CodePageProps) {
  const text = deviceText[locale];
  return (
    <BirchFrame locale={locale} path={path} user={user}>
      <h1 className="font-display text-3xl">{text.heading}</h1>
      <p className="mt-2 text-muted">{code !== "" && problem === null ? text.compare : text.about}</p>
      {problem && (
        <div className="mt-6">
          <Notice tone="danger" role="alert" title={problem.kind === "wrong" ? text.wrong : text.blocked}>
            <p>{problem.kind === "wrong" ? text.wrongHint : text.blockedHint(problem.minutes)}</p>
          </Notice>
        </div>
      )}
      <form method="post" action="/provider/device" className="mt-8 space-y-5">
        <input type="hidden" name="csrf_token" value={csrfToken} />
        <TextField
          label={text.code}
          name="user_code"
          hint={text.codeHint}
          required
          defaultValue={code}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          aria-invalid={problem?.kind === "wrong" ? true : undefined}
          className="font-mono text-xl tracking-widest uppercase"
        />
        <Button className="w-full">{text.submit}</Button>
      </form>
    </BirchFrame>
  );
}
