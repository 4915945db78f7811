// The question before an app loses access: what will happen, and what will not.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { removeAccess } from "@/app/provider/account/_actions/remove-access";
import { Button, ButtonLink } from "@/components/button";
import { isClientId } from "@/lib/provider/client-credentials";
import { accountText } from "@/lib/provider/messages/account";
import { requireUser } from "@/lib/provider/sessions/current-user";
import { store } from "@/lib/provider/store/prisma";
import { requestLocale } from "@/lib/request-locale";

type Props = { params: Promise<{ clientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountText[await requestLocale()].removeAccess };
}

export default async function RemoveAccessPage({ params }: Props) {
  const { clientId } = await params;
  if (!isClientId(clientId)) notFound();
  const path = `/provider/account/apps/${clientId}/remove`;
  const [locale, user] = [await requestLocale(), await requireUser(path)];
  const text = accountText[locale];
  const apps = await store.consents.listConnected(user.uid, new Date());
  const { client } = apps.find((app) => app.client.clientId === clientId) ?? notFound();
  return (
    <BirchFrame locale={locale} path={path} user={user}>
      <h1 className="text-3xl tracking-tight wrap-anywhere">{text.confirmTitle(client.name)}</h1>
      <ul className="mt-6 list-disc space-y-2 pl-5">
        {text.consequences(client.name).map((consequence) => (
          <li key={consequence}>{consequence}</li>
        ))}
      </ul>
      <form action={removeAccess} className="mt-8 flex flex-wrap gap-4">
        <input type="hidden" name="client_id" value={clientId} />
        <Button variant="danger">{text.removeAccess}</Button>
        <ButtonLink href="/provider/account/apps" variant="secondary">
          {text.keep}
        </ButtonLink>
      </form>
    </BirchFrame>
  );
}
