// What a new app gets: its client ID and, this once, its secret.
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { ButtonLink } from "@/components/button";
import { Panel } from "@/components/panel";
import type { Locale } from "@/lib/locale";
import { consoleText } from "@/lib/provider/messages/console";
import { birchEnvironment } from "./environment-file";
import { NewSecret } from "./new-secret";

type NewCredentialsProps = {
  locale: Locale;
  issuer: string;
  name: string;
  clientId: string;
  clientSecret: string | null;
};

const takeFocus = (heading: HTMLElement | null) => heading?.focus();

/** The credentials of an app that was just registered. */
export function NewCredentials({ locale, issuer, name, clientId, clientSecret }: NewCredentialsProps) {
  const text = consoleText[locale];
  return (
    <>
      <h1 ref={takeFocus} tabIndex={-1} className="text-3xl tracking-tight outline-none">
        {text.created(name)}
      </h1>
      <Panel className="mt-8">
        <dl className="mb-5">
          <LabelledValue id="client-id" label={text.clientId} value={clientId} copy={text.copy} copied={text.copied} />
        </dl>
        {clientSecret ? (
          <NewSecret
            locale={locale}
            id="client-secret"
            label={text.clientSecret}
            secret={clientSecret}
            file={birchEnvironment(issuer, clientId, clientSecret)}
          />
        ) : (
          <p className="text-sm">{text.noSecret}</p>
        )}
      </Panel>
      <p className="mt-8">
        <ButtonLink href={`/provider/developer/apps/${clientId}`} variant="secondary">
          {text.toApp}
        </ButtonLink>
      </p>
    </>
  );
}
