// The sign-up form.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { signUpText } from "@/lib/provider/messages/sign-up";

export type SignUpFaults = Partial<Record<"name" | "email" | "password", keyof (typeof signUpText)["en"]["faults"]>>;

type SignUpPageProps = {
  locale: Locale;
  path: string;
  hidden: Record<string, string>;
  onward: string;
  typed: { name: string; email: string };
  faults: SignUpFaults;
};

/** The page; what was typed stays, the password is asked for again. */
export function SignUpPage({ locale, path, hidden, onward, typed, faults }: SignUpPageProps) {
  const text = signUpText[locale];
  const sentence = (field: keyof SignUpFaults) => faults[field] && text.faults[faults[field]];
  return (
    <BirchFrame locale={locale} path={path}>
      <h1 className="font-display text-3xl">{text.heading}</h1>
      <form method="post" action="/provider/sign-up" className="mt-8 space-y-5">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextField
          label={text.name}
          name="name"
          autoComplete="name"
          required
          hint={text.nameHint}
          defaultValue={typed.name}
          error={sentence("name")}
        />
        <TextField
          label={text.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={typed.email}
          error={sentence("email")}
        />
        <TextField
          label={text.password}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          hint={text.passwordHint}
          error={sentence("password")}
        />
        <Button className="w-full">{text.submit}</Button>
      </form>
      <p className="mt-6">
        {text.haveAccount}{" "}
        <a className="link" href={`/provider/sign-in${onward}`}>
          {text.signIn}
        </a>
      </p>
    </BirchFrame>
  );
}
