// What the signed-in person tells about themselves, to be shared only as they allow.
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { ProfileForm } from "@/app/provider/account/_components/profile-form";
import { profileText } from "@/lib/provider/messages/profile";
import { requireUser } from "@/lib/provider/sessions/current-user";
import { requestLocale } from "@/lib/request-locale";

const path = "/provider/account/profile";

export async function generateMetadata(): Promise<Metadata> {
  return { title: profileText[await requestLocale()].title };
}

export default async function ProfilePage() {
  const [locale, user] = [await requestLocale(), await requireUser(path)];
  const text = profileText[locale];
  const details = { name: user.name, address: user.address ?? "", phoneNumber: user.phoneNumber ?? "" };
  return (
    <BirchFrame locale={locale} path={path} user={user}>
      <h1 className="text-3xl tracking-tight">{text.title}</h1>
      <p className="mt-3 text-muted">{text.about}</p>
      <dl className="mt-8">
        <dt className="font-medium">{text.email}</dt>
        <dd className="mt-1 wrap-anywhere">{user.email}</dd>
      </dl>
      <ProfileForm locale={locale} details={details} />
    </BirchFrame>
  );
}
