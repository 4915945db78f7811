// Site B's front page: what Birch is, the ways in, and what it speaks, printed from the metadata.
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { MetadataTable } from "@/app/provider/_components/metadata-table";
import { ButtonLink } from "@/components/button";
import { Notice } from "@/components/notice";
import { issuer } from "@/lib/provider/config";
import { dialects } from "@/lib/provider/dialects";
import { frontPageText } from "@/lib/provider/messages/front-page";
import { metadata } from "@/lib/provider/metadata";
import { currentUser } from "@/lib/provider/sessions/current-user";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: frontPageText[await requestLocale()].title };
}

export default async function FrontPage() {
  const [locale, user] = [await requestLocale(), await currentUser()];
  const text = frontPageText[locale];
  const discovery = `${issuer()}/.well-known/openid-configuration`;
  return (
    <BirchFrame locale={locale} path="/provider" user={user} width="wide">
      <h1 className="text-4xl leading-tight tracking-tight">{text.heading}</h1>
      <p className="mt-4 max-w-[36rem] text-lg text-pretty text-muted">{text.about}</p>
      {user ? (
        <p className="mt-8">{text.signedInAs(user.name)}</p>
      ) : (
        <p className="mt-8 flex flex-wrap gap-4">
          <ButtonLink href="/provider/sign-in">{text.signIn}</ButtonLink>
          <ButtonLink href="/provider/sign-up" variant="secondary">
            {text.signUp}
          </ButtonLink>
        </p>
      )}
      {settings().mode === "demo" && !user && (
        <div className="mt-8">
          <Notice tone="neutral" title={text.demoTitle}>
            <p>
              {text.demo} <span className="font-mono text-sm whitespace-nowrap">open-sesame-demo</span>
            </p>
          </Notice>
        </div>
      )}
      <ul className="mt-10 border-t border-line">
        <Way href="/provider/account/apps" name={text.apps} what={text.appsWhat} />
        <Way href="/provider/account/profile" name={text.profile} what={text.profileWhat} />
        <Way href="/provider/device" name={text.device} what={text.deviceWhat} />
        <Way href="/provider/developer/apps" name={text.console} what={text.consoleWhat} />
        {dialects.map(({ explanation: { path, text: words } }) => (
          <Way key={path} href={path} name={words[locale].way} what={words[locale].wayWhat} />
        ))}
      </ul>

      <section className="mt-16">
        <h2 className="text-2xl">{text.developers}</h2>
        <p className="mt-2 max-w-[38rem] text-muted">{text.developersWhat}</p>
        <dl className="mt-6 max-w-[22rem]">
          <LabelledValue id="issuer" label={text.issuer} value={issuer()} copy={text.copy} copied={text.copied} />
        </dl>
        <p className="mt-3 flex flex-wrap gap-x-6">
          <a href={discovery} className="link inline-block py-1">
            {text.discovery}
          </a>
          <a href="/provider/errors" className="link inline-block py-1">
            {text.errors}
          </a>
        </p>
        <MetadataTable caption={text.endpoints} metadata={metadata()} names={text.endpointNames} />
        <MetadataTable caption={text.supported} metadata={metadata()} names={text.supportedNames} />
      </section>
    </BirchFrame>
  );
}

function Way({ href, name, what }: { href: string; name: string; what: string }) {
  return (
    <li className="border-b border-line py-4">
      <a href={href} className="link text-lg">
        {name}
      </a>
      <p className="text-muted">{what}</p>
    </li>
  );
}
