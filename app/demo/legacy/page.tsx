// The lab: the two retired grants of RFC 6749 explained in plain words, each with a button to try it.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AcornFrame } from "@/app/demo/_components/acorn-frame";
import { FourGrants } from "@/app/demo/legacy/_components/four-grants";
import { RetiredGrant } from "@/app/demo/legacy/_components/retired-grant";
import { PasswordOutcome, TryPassword } from "@/app/demo/legacy/_components/try-password";
import { Button } from "@/components/button";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import { isLabOpen } from "@/lib/demo/legacy/lab";
import { readLegacyOutcome } from "@/lib/demo/legacy/outcome";
import { legacyText } from "@/lib/demo/messages/legacy";
import { requestLocale } from "@/lib/request-locale";

const rfc = (number: number, section: string) => ({
  section: `RFC ${number} §${section}`,
  address: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${legacyText[await requestLocale()].title} - Acorn` };
}

export default async function LegacyPage() {
  const request = await headers();
  if (!isLabOpen(request.get("host"))) notFound();
  const locale = await requestLocale();
  const text = legacyText[locale];
  const outcome = readLegacyOutcome(request.get("cookie"));
  const noImplicit = outcome?.kind === "unreachable" && outcome.grant === "implicit";
  const implicit = {
    title: text.implicitTitle,
    how: (
      <>
        {text.implicitAsks} <Code>response_type=token</Code>
        {text.implicitHow}
      </>
    ),
    wrong: text.implicitWrong,
    instead: text.implicitInstead,
  };
  const password = {
    title: text.passwordTitle,
    how: text.passwordHow,
    wrong: text.passwordWrong,
    instead: text.passwordInstead,
  };
  return (
    <AcornFrame locale={locale} path="/demo/legacy">
      <h1 className="font-display text-4xl font-bold text-balance">{text.title}</h1>
      <p className="mt-4 text-xl">{text.intro}</p>
      <FourGrants locale={locale} />
      <RetiredGrant id="implicit-grant" story={implicit} rules={[rfc(6749, "4.2"), rfc(9700, "2.1.2")]} locale={locale}>
        <form method="post" action="/demo/legacy/implicit">
          <Button type="submit">{text.implicitTry}</Button>
        </form>
        <div id="implicit-result" className="mt-4 scroll-mt-4 empty:hidden">
          {noImplicit && <Notice tone="danger" title={text.unreachable} role="status" />}
        </div>
      </RetiredGrant>
      <RetiredGrant id="password-grant" story={password} rules={[rfc(6749, "4.3"), rfc(9700, "2.4")]} locale={locale}>
        <div id="password-result" className="mb-5 scroll-mt-4 empty:hidden">
          {outcome && !noImplicit && <PasswordOutcome outcome={outcome} locale={locale} />}
        </div>
        <TryPassword locale={locale} />
      </RetiredGrant>
      <p className="mt-10">
        <a href="/demo" className="link inline-block py-1">
          {text.back}
        </a>
      </p>
    </AcornFrame>
  );
}
