// Registering an app: the first step of every login (RFC 6749 §2).
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { NewAppForm } from "@/app/provider/developer/_components/new-app-form";
import { issuer } from "@/lib/provider/config";
import { consoleText } from "@/lib/provider/messages/console";
import { requireUser } from "@/lib/provider/sessions/current-user";
import { requestLocale } from "@/lib/request-locale";

const path = "/provider/developer/apps/new";

export async function generateMetadata(): Promise<Metadata> {
  return { title: consoleText[await requestLocale()].newTitle };
}

export default async function NewAppPage() {
  const [locale, user] = [await requestLocale(), await requireUser(path)];
  return (
    <BirchFrame locale={locale} path={path} user={user}>
      <NewAppForm locale={locale} issuer={issuer()} />
    </BirchFrame>
  );
}
