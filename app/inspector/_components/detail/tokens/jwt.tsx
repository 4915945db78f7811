// A JWT in its three parts, each opened, with what its receiver makes of it.
import type { ReactNode } from "react";
import { Claims } from "@/app/inspector/_components/detail/tokens/claims";
import { Requirements } from "@/app/inspector/_components/detail/tokens/requirements";
import { Verdict } from "@/app/inspector/_components/detail/tokens/verdict";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { JwtView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

type PartProps = { label: string; raw: string; edge: string; colour: string; children: ReactNode };

function Part({ label, raw, edge, colour, children }: PartProps) {
  return (
    <section aria-label={label} className={`mt-3 border-l-4 pl-3 ${edge}`}>
      <h4 className={`text-sm font-semibold ${colour}`}>{label}</h4>
      <p className={`font-mono text-xs break-all ${colour}`}>{raw}</p>
      {children}
    </section>
  );
}

export function Jwt({ locale, jwt }: { locale: Locale; jwt: JwtView }) {
  const text = tokensText[locale];
  const { parts, header, payload, signature } = jwt;
  const [edge, colour] =
    signature.state === "verified" ? ["border-good", "text-good"] : ["border-danger", "text-danger"];
  const isUnknown = signature.state === "unchecked";
  return (
    <>
      <Verdict locale={locale} jwt={jwt} />
      <Part label={text.parts.header} raw={parts[0]} edge="border-brand" colour="text-brand">
        <Claims locale={locale} claims={header} />
      </Part>
      <Part label={text.parts.payload} raw={parts[1]} edge="border-edge" colour="text-ink">
        <Claims locale={locale} claims={payload} />
      </Part>
      <Part
        label={text.parts.signature}
        raw={parts[2]}
        edge={isUnknown ? "border-edge" : edge!}
        colour={isUnknown ? "text-muted" : colour!}
      >
        <p className={`mt-2 text-sm font-semibold wrap-anywhere ${isUnknown ? "text-muted" : colour}`}>
          {signature.state === "verified" ? "✓" : isUnknown ? "?" : "▲"}{" "}
          {text.signatures[signature.state](signature.key)}
        </p>
        {signature.keysAt !== null && (
          <p className="text-xs text-muted">
            {text.keysAt}{" "}
            <a className="link break-all" href={signature.keysAt} target="_blank" rel="noreferrer">
              {signature.keysAt}
            </a>
          </p>
        )}
        <Requirements locale={locale} requirements={signature.requirements} showsValues={false} />
      </Part>
    </>
  );
}
