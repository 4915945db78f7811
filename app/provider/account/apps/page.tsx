// The apps that may use the account of the person who is signed in.
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { ConnectedApp } from "@/app/provider/account/_components/connected-app";
import { Notice } from "@/components/notice";
import { accountText } from "@/lib/provider/messages/account";
import { requireUser } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";
import { requestLocale } from "@/lib/request-locale";

const path = "/provider/account/apps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await requestLocale()].title };
}

export default async function ConnectedAppsPage({ searchParams }: { searchParams: Promise<{ removed?: string }> }) {
  const [locale, user] = [await requestLocale(), await requireUser(path)];
  const text = accountText[locale];
  const now = new Date();
  const apps = await store.consents.listConnected(user.uid, now);
  return (
    <BirchFrame locale={locale} path={path} user={user} width="wide">
      <h1 className="text-3xl tracking-tight">{text.title}</h1>
      {(await searchParams).removed && (
        <div className="mt-6">
          <Notice tone="good" role="status">
            {text.removed}
          </Notice>
        </div>
      )}
      {apps.length === 0 ? (
        <section className="mt-8 border-t border-line pt-8">
          <h2 className="text-xl">{text.emptyTitle}</h2>
          <p className="mt-2 max-w-[34rem] text-muted">{text.empty}</p>
        </section>
      ) : (
        <>
          <p className="mt-3 max-w-[38rem] text-muted">{text.about}</p>
          <p id="consequence" className="mt-2 max-w-[38rem] text-muted">
            {text.consequence}
          </p>
          <ul className="mt-8 border-t border-line">
            {apps.map((app) => (
              <ConnectedApp key={app.client.clientId} app={app} locale={locale} now={now} />
            ))}
          </ul>
        </>
      )}
    </BirchFrame>
  );
}
