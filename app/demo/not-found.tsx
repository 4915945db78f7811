// 404 at site A; at another host than its own, it says where Acorn lives.
import { headers } from "next/headers";
import { AcornFrame } from "@/app/demo/_components/acorn-frame";
import { ButtonLink } from "@/components/button";
import { Code } from "@/components/code";
import { belongsHere } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { frameText } from "@/lib/demo/messages/frame";
import { requestLocale } from "@/lib/request-locale";

export default async function NotFound() {
  const locale = await requestLocale();
  const text = frameText[locale];
  const here = belongsHere((await headers()).get("host"));
  const { home } = siteA();
  return (
    <AcornFrame locale={locale} path="/demo">
      <h1 className="font-display text-4xl font-bold text-balance">{here ? text.notFound : text.notHere}</h1>
      <p className="mt-4 mb-6 text-lg">
        {text.livesAt} <Code>{home}</Code>
      </p>
      <ButtonLink href={home}>{text.toAcorn}</ButtonLink>
    </AcornFrame>
  );
}
