// One registered app: everything its owner can see and change.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { Moment } from "@/app/provider/_components/moment";
import { DeleteForm } from "@/app/provider/developer/_components/delete-form";
import { DetailsForm } from "@/app/provider/developer/_components/details-form";
import { Section } from "@/app/provider/developer/_components/section";
import { StandardSections } from "@/app/provider/developer/_components/standard-sections";
import { WatchSection } from "@/app/provider/developer/_components/watch-section";
import { dialectPanels } from "@/app/provider/developer/dialects";
import { Monogram } from "@/components/monogram";
import { isClientId } from "@/lib/provider/client-credentials";
import { issuer } from "@/lib/provider/config";
import { consoleClientText } from "@/lib/provider/messages/console-client";
import { requireUser } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import type { Locale } from "@/lib/locale";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";

type Props = { params: Promise<{ clientId: string }> };

async function load({ params }: Props) {
  const { clientId } = await params;
  if (!isClientId(clientId)) notFound();
  const path = `/provider/developer/apps/${clientId}`;
  const user = await requireUser(path);
  return { path, user, client: (await store.clients.findOwned(user.uid, clientId)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).client.name };
}

export default async function AppPage(props: Props) {
  const [locale, { path, user, client }] = [await requestLocale(), await load(props)];
  const text = consoleClientText[locale];
  const { clientId, name } = client;
  const hasGrants = client.grantTypes.length > 0;
  const people = await store.clients.countPeople(client);
  const tokens = await store.clients.countLiveTokens(client, new Date());
  return (
    <BirchFrame locale={locale} path={path} user={user} width="wide">
      <a href="/provider/developer/apps" className="link inline-block py-1 text-sm">
        {text.back}
      </a>
      <div className="mt-4 flex items-center gap-4">
        <Monogram name={name} />
        <div className="min-w-0">
          <h1 className="text-3xl tracking-tight wrap-anywhere">{name}</h1>
          <p className="text-sm text-muted">
            {hasGrants && `${text[client.type]} · `}
            {text.registered} <Moment date={client.createdAt} locale={locale} />
          </p>
        </div>
      </div>
      {hasGrants && <Identity client={client} locale={locale} />}
      {!hasGrants && <Dialects client={client} locale={locale} />}
      <Section title={text.details}>
        <DetailsForm
          locale={locale}
          clientId={clientId}
          details={{ name, redirectUris: client.redirectUris.join("\n") }}
          hasGrants={hasGrants}
        />
      </Section>
      {hasGrants && <StandardSections client={client} locale={locale} />}
      {hasGrants && <Dialects client={client} locale={locale} />}
      {hasGrants && settings().mode === "demo" && <WatchSection locale={locale} clientId={clientId} />}
      <Section title={text.remove} about={text.removeWhat}>
        <p className="mb-5 font-medium">{text.removeReach(people, tokens)}</p>
        <DeleteForm locale={locale} clientId={clientId} name={name} />
      </Section>
    </BirchFrame>
  );
}

function Identity({ client, locale }: { client: Client; locale: Locale }) {
  const text = consoleClientText[locale];
  const words = { copy: text.copy, copied: text.copied };
  return (
    <dl className="mt-8 grid gap-5 sm:grid-cols-2">
      <LabelledValue id="client-id" label={text.clientId} value={client.clientId} {...words} />
      <LabelledValue id="issuer" label={text.issuer} value={issuer()} {...words} />
    </dl>
  );
}

function Dialects(props: { client: Client; locale: Locale }) {
  return dialectPanels.map((panel) => <panel.Section key={panel.name} {...props} />);
}
