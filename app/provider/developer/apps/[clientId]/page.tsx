// One registered app: everything its owner can see and change.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { Moment } from "@/app/provider/_components/moment";
import { AddSecretForm } from "@/app/provider/developer/_components/add-secret-form";
import { DeleteForm } from "@/app/provider/developer/_components/delete-form";
import { DetailsForm } from "@/app/provider/developer/_components/details-form";
import { KeysAndLogoutForm } from "@/app/provider/developer/_components/keys-and-logout-form";
import { SecretsList } from "@/app/provider/developer/_components/secrets-list";
import { SettingsForm } from "@/app/provider/developer/_components/settings-form";
import { Snippets } from "@/app/provider/developer/_components/snippets";
import { Monogram } from "@/components/monogram";
import { isClientId } from "@/lib/provider/client-credentials";
import { issuer } from "@/lib/provider/config";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import { clientSettingsText } from "@/lib/provider/messages/client-settings";
import { consoleClientText } from "@/lib/provider/messages/console-client";
import { requireUser } from "@/lib/provider/sessions/current-user";
import type { ClientSettingsForm } from "@/lib/provider/rules/client-settings";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import type { Locale } from "@/lib/locale";
import { requestLocale } from "@/lib/request-locale";

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
  const { clientId, name, type, requirePkce, tokenEndpointAuthMethod, idTokenSignedResponseAlg } = client;
  const people = await store.clients.countPeople(client);
  const tokens = await store.clients.countLiveTokens(client, new Date());
  const words = { copy: text.copy, copied: text.copied };
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
            {text[type]} · {text.registered} <Moment date={client.createdAt} locale={locale} />
          </p>
        </div>
      </div>
      <dl className="mt-8 grid gap-5 sm:grid-cols-2">
        <LabelledValue id="client-id" label={text.clientId} value={clientId} {...words} />
        <LabelledValue id="issuer" label={text.issuer} value={issuer()} {...words} />
      </dl>
      <Section title={text.details}>
        <DetailsForm
          locale={locale}
          clientId={clientId}
          details={{ name, redirectUris: client.redirectUris.join("\n") }}
        />
      </Section>
      <Section title={text.secrets} about={aboutSecrets(client, locale)}>
        {type === "confidential" && tokenEndpointAuthMethod !== "private_key_jwt" && (
          <>
            <SecretsList
              locale={locale}
              clientId={clientId}
              secrets={client.secrets.map(({ id, lastFour, createdAt, lastUsedAt }) => ({
                id,
                lastFour,
                createdAt,
                lastUsedAt,
              }))}
            />
            <AddSecretForm locale={locale} issuer={issuer()} clientId={clientId} held={client.secrets.length} />
          </>
        )}
      </Section>
      <Section title={text.settings}>
        <SettingsForm
          locale={locale}
          client={{
            clientId,
            type,
            requirePkce,
            tokenEndpointAuthMethod,
            idTokenSignedResponseAlg,
            usesDevices: client.grantTypes.includes(deviceCodeGrant),
          }}
        />
        <KeysAndLogoutForm
          locale={locale}
          clientId={clientId}
          confidential={type === "confidential"}
          settings={settingsOf(client)}
        />
      </Section>
      <Section title={text.snippets} about={type === "public" ? text.snippetsNoSecret : text.snippetsSecret}>
        <Snippets client={client} issuer={issuer()} />
      </Section>
      <Section title={text.remove} about={text.removeWhat}>
        <p className="mb-5 font-medium">{text.removeReach(people, tokens)}</p>
        <DeleteForm locale={locale} clientId={clientId} name={name} />
      </Section>
    </BirchFrame>
  );
}

function aboutSecrets({ type, tokenEndpointAuthMethod }: Client, locale: Locale): string {
  if (tokenEndpointAuthMethod === "private_key_jwt") return clientSettingsText[locale].keysAlready;
  return type === "public" ? consoleClientText[locale].noSecrets : consoleClientText[locale].secretsAbout;
}

function settingsOf({ tokenEndpointAuthMethod, options }: Client): ClientSettingsForm {
  return {
    usesKeys: tokenEndpointAuthMethod === "private_key_jwt",
    jwks: options.jwks === null ? "" : JSON.stringify({ keys: options.jwks }, null, 2),
    jwksUri: options.jwksUri ?? "",
    postLogoutRedirectUris: options.postLogoutRedirectUris.join("\n"),
    backchannelLogoutUri: options.backchannelLogoutUri ?? "",
  };
}

function Section({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className="mt-12 border-t border-line pt-8">
      <h2 className="text-xl">{title}</h2>
      {about && <p className="mt-2 max-w-[38rem] text-muted">{about}</p>}
      <div className="mt-5">{children}</div>
    </section>
  );
}
