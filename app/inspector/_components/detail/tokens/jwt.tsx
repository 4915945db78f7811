// A JWT in its three parts, each opened, with what its receiver makes of it.
import type { ReactNode } from "react";
import { Claims } from "@/app/inspector/_components/detail/tokens/claims";
import { Signature, signatureLooks } from "@/app/inspector/_components/detail/tokens/signature";
import { Verdict } from "@/app/inspector/_components/detail/tokens/verdict";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { JwtView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

type PartProps = { label: string; raw: string; edge: string; colour: string; children: ReactNode };

function Part({ label, raw, edge, colour, children }: PartProps) {
  return (
    <section aria-label={label} className={`mt-4 border-l-4 pl-3 ${edge}`}>
      <h4 className={`text-sm font-semibold ${colour}`}>{label}</h4>
      <p className={`font-mono text-xs break-all ${colour}`}>{raw}</p>
      {children}
    </section>
  );
}

export function Jwt({ locale, jwt }: { locale: Locale; jwt: JwtView }) {
  const text = tokensText[locale];
  const { parts, header, payload, signature } = jwt;
  return (
    <>
      <Verdict locale={locale} jwt={jwt} />
      <Part label={text.parts.header} raw={parts[0]} edge="border-brand" colour="text-brand">
        <Claims locale={locale} claims={header} />
      </Part>
      <Part label={text.parts.payload} raw={parts[1]} edge="border-edge" colour="text-ink">
        <Claims locale={locale} claims={payload} />
      </Part>
      <Part label={text.parts.signature} raw={parts[2]} {...signatureLooks[signature.state]}>
        <Signature locale={locale} signature={signature} />
      </Part>
    </>
  );
}
