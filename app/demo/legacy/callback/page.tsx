// The redirect URI of the implicit grant (RFC 6749 §4.2.2): the server sends a page, and only its script sees the answer.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AcornFrame } from "@/app/demo/_components/acorn-frame";
import { ArrivalReader } from "@/app/demo/legacy/_components/arrival-reader";
import { siteA } from "@/lib/demo/config";
import { readBriefCookie } from "@/lib/demo/legacy/brief-cookie";
import { isLabOpen } from "@/lib/demo/legacy/lab";
import { arrivalText } from "@/lib/demo/messages/legacy-arrival";
import { requestLocale } from "@/lib/request-locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${arrivalText[await requestLocale()].title} - Acorn` };
}

export default async function LegacyCallbackPage() {
  const request = await headers();
  if (!isLabOpen(request.get("host"))) notFound();
  const locale = await requestLocale();
  const text = arrivalText[locale];
  const { issuer, apiUrl } = siteA();
  const state = readBriefCookie(request.get("cookie"), "state");
  return (
    <AcornFrame locale={locale} path="/demo/legacy">
      <h1 className="mb-6 font-display text-4xl font-bold text-balance">{text.heading}</h1>
      <noscript>
        <p className="text-lg">{text.noScript}</p>
      </noscript>
      <ArrivalReader state={state} issuer={issuer} apiUrl={apiUrl} locale={locale} />
      <p className="mt-10">
        <a href="/demo/legacy" className="link inline-block py-1">
          {text.back}
        </a>
      </p>
    </AcornFrame>
  );
}
