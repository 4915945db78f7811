// The apps that the signed-in person registered.
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { Moment } from "@/app/provider/_components/moment";
import { dialectPanels } from "@/app/provider/developer/dialects";
import { ButtonLink } from "@/components/button";
import { Monogram } from "@/components/monogram";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { consoleText } from "@/lib/provider/messages/console";
import { requireUser } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";
import type { Client } from "@/lib/provider/store/store";
import { requestLocale } from "@/lib/request-locale";

const path = "/provider/developer/apps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: consoleText[await requestLocale()].title };
}

export default async function AppsPage({ searchParams }: { searchParams: Promise<{ deleted?: string }> }) {
  const [locale, user] = [await requestLocale(), await requireUser(path)];
  const text = consoleText[locale];
  const clients = await store.clients.listOwned(user.uid);
  return (
    <BirchFrame locale={locale} path={path} user={user} width="wide">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl tracking-tight">{text.title}</h1>
        <ButtonLink href={`${path}/new`}>{text.newApp}</ButtonLink>
      </div>
      <p className="mt-3 max-w-[34rem] text-muted">{text.about}</p>
      {(await searchParams).deleted && (
        <div className="mt-6">
          <Notice tone="good" role="status">
            {text.deleted}
          </Notice>
        </div>
      )}
      {clients.length === 0 ? (
        <section className="mt-10 border-t border-line pt-8">
          <h2 className="text-xl">{text.emptyTitle}</h2>
          <p className="mt-2 max-w-[34rem] text-muted">{text.empty}</p>
        </section>
      ) : (
        <ul className="mt-10 border-t border-line">
          {clients.map((client) => (
            <ClientRow key={client.clientId} client={client} locale={locale} />
          ))}
        </ul>
      )}
    </BirchFrame>
  );
}

/** What kind of app it is, and by which names it is known. */
async function describe(client: Client, locale: Locale): Promise<{ kind: string; identifier: string }[]> {
  const spoken = await Promise.all(dialectPanels.map((panel) => panel.describe(client, locale)));
  const standard = { kind: consoleText[locale][client.type], identifier: client.clientId };
  return [client.grantTypes.length > 0 ? standard : null, ...spoken].filter((one) => one !== null);
}

async function ClientRow({ client, locale }: { client: Client; locale: Locale }) {
  const text = consoleText[locale];
  const [people, lastUsed] = [await store.clients.countPeople(client), await store.clients.lastUsed(client)];
  return (
    <li className="flex gap-4 border-b border-line py-5">
      <Monogram name={client.name} />
      <div className="min-w-0">
        <a href={`${path}/${client.clientId}`} className="link text-lg wrap-anywhere">
          {client.name}
        </a>
        {(await describe(client, locale)).map(({ kind, identifier }) => (
          <p key={identifier} className="text-sm text-muted">
            {kind} · <span className="font-mono wrap-anywhere">{identifier}</span>
          </p>
        ))}
        <p className="text-sm text-muted">
          {text.people(people)}
          {lastUsed && (
            <>
              {" · "}
              {text.lastUsed} <Moment date={lastUsed} locale={locale} time />
            </>
          )}
        </p>
      </div>
    </li>
  );
}
