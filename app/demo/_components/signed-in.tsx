// Acorn's front page for somebody who is signed in: who you are, how Acorn knows, what it may do.
import type { ReactNode } from "react";
import { Access } from "@/app/demo/_components/access";
import { EvidencePanel } from "@/app/demo/_components/evidence";
import { WechatEvidencePanel } from "@/app/demo/_components/wechat-evidence";
import { Moment } from "@/app/demo/_components/moment";
import { OutcomeNotice } from "@/app/demo/_components/outcome-notice";
import { SignOutForm } from "@/app/demo/_components/sign-out-form";
import { Monogram } from "@/components/monogram";
import { siteA } from "@/lib/demo/config";
import { cookieName } from "@/lib/demo/cookies";
import { signedInText } from "@/lib/demo/messages/signed-in";
import { wechatText } from "@/lib/demo/messages/wechat";
import type { SignedIn as Session } from "@/lib/demo/session";
import type { Locale } from "@/lib/locale";

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="mb-3 font-display text-2xl font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The signed-in page. */
export function SignedIn({ locale, session }: { locale: Locale; session: Session }) {
  const text = signedInText[locale];
  const { sessionFacts } = text;
  const { door } = session;
  const noEmail = door === "wechat" ? wechatText[locale].noEmail : text.noEmail;
  const name = session.user.name ?? text.stranger;
  const facts = [sessionFacts.script, sessionFacts.sites, siteA().secure ? sessionFacts.https : sessionFacts.http];
  return (
    <>
      <div className="flex flex-wrap items-start gap-4 sm:items-center">
        <Monogram name={name} />
        <div className="min-w-0 flex-1 basis-44">
          <h1 className="font-display text-3xl font-bold text-balance sm:text-4xl">{text.hello(name)}</h1>
          <p className="text-lg wrap-anywhere text-muted">{session.user.email ?? noEmail}</p>
        </div>
        <SignOutForm door={door} locale={locale} />
      </div>
      <Part id="access" title={text.accessTitle}>
        <Access session={session} locale={locale} />
        {session.lastOutcome && (
          <div className="mt-5">
            <OutcomeNotice outcome={session.lastOutcome} door={door} locale={locale} />
          </div>
        )}
      </Part>
      <Part id="evidence" title={text.evidenceTitle}>
        {door === "wechat" ? (
          <WechatEvidencePanel evidence={session.wechatEvidence} locale={locale} />
        ) : (
          <EvidencePanel evidence={session.evidence} locale={locale} />
        )}
      </Part>
      <Part id="session" title={text.sessionTitle}>
        <p>{text.sessionCookie(cookieName("sessionToken"))}</p>
        <ul className="my-3 list-disc pl-5 text-sm text-muted">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          <li>
            {text.sessionEnds} <Moment at={session.expires} />
          </li>
        </ul>
      </Part>
    </>
  );
}
