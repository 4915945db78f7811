// A token that says nothing by itself, and what site B says of it.
import { Claims } from "@/app/inspector/_components/detail/tokens/claims";
import { Outcome } from "@/app/inspector/_components/detail/tokens/outcome";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { OpaqueView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";
import { specificationLink } from "@/lib/specification-link";

type Props = { locale: Locale; value: string; opaque: OpaqueView };

export function Opaque({ locale, value, opaque: { outcome, claims } }: Props) {
  const text = tokensText[locale];
  const isActive = claims.some(({ name, value }) => name === "active" && value === "true");
  return (
    <>
      <p className="mt-2 font-mono text-xs break-all">{value}</p>
      {outcome === "answered" ? (
        <section aria-label={text.introspected} className="mt-3 border-l-4 border-brand pl-3">
          <h4 className="text-sm font-semibold text-brand">{text.introspected}</h4>
          <p className="text-xs text-muted">
            <a className="link" href={specificationLink("RFC 7662 §2") ?? undefined} target="_blank" rel="noreferrer">
              RFC 7662 §2
            </a>
            · {text.introspectedAs}
          </p>
          <Outcome isGood={isActive}>{isActive ? text.active : text.inactive}</Outcome>
          <Claims locale={locale} claims={claims} />
        </section>
      ) : (
        <p className="mt-2 text-sm text-muted">{text.outcomes[outcome]}</p>
      )}
    </>
  );
}
