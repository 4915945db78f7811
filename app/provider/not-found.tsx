// What an address of site B's gets that leads nowhere; somebody else's app is nowhere, too.
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { frameText } from "@/lib/provider/messages/frame";
import { currentUser } from "@/lib/provider/sessions/current-user";
import { requestLocale } from "@/lib/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameText[await requestLocale()].nothingHere };
}

export default async function NotFound() {
  const [locale, user] = [await requestLocale(), await currentUser()];
  const text = frameText[locale];
  return (
    <BirchFrame locale={locale} path="/provider" user={user}>
      <h1 className="text-3xl tracking-tight">{text.nothingHere}</h1>
      <p className="mt-3 text-muted">{text.nothingHereWhat}</p>
      <p className="mt-6">
        <a className="link inline-block py-1" href="/provider">
          {text.home}
        </a>
      </p>
    </BirchFrame>
  );
}
