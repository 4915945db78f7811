// What a name gets that is no rule's.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { errorPagesText } from "@/lib/provider/messages/errors/pages";
import { currentUser } from "@/lib/provider/sessions/current-user";
import { requestLocale } from "@/lib/request-locale";

export default async function NoSuchRule() {
  const [locale, user] = [await requestLocale(), await currentUser()];
  const text = errorPagesText[locale];
  return (
    <BirchFrame locale={locale} path="/provider/errors" user={user}>
      <h1 className="text-3xl tracking-tight">{text.unknown}</h1>
      <p className="mt-3 text-muted">{text.unknownWhat}</p>
      <p className="mt-6">
        <a className="link inline-block py-1" href="/provider/errors">
          {text.all}
        </a>
      </p>
    </BirchFrame>
  );
}
