// One token: what it is called, where it stood, and what is in it.
import { Family } from "@/app/inspector/_components/detail/tokens/family";
import { Jwt } from "@/app/inspector/_components/detail/tokens/jwt";
import { Opaque } from "@/app/inspector/_components/detail/tokens/opaque";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { TokenView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

export function Token({ id, locale, token }: { id: string; locale: Locale; token: TokenView }) {
  const text = tokensText[locale];
  const { name, value, place, meaning, jwt, opaque, family } = token;
  return (
    <section id={id} aria-label={name} className="mt-4 scroll-mt-4 rounded-panel border border-line bg-raised p-4">
      <h3 className="font-mono font-semibold wrap-anywhere">{name}</h3>
      <p className="text-xs text-muted">
        {jwt === null ? text.kinds.opaque : text.kinds.jwt} · {text.characters(value.length)} · {text.places[place]}
      </p>
      {meaning !== null && <p className="mt-1 text-sm">{meaning}</p>}
      {jwt !== null && <Jwt locale={locale} jwt={jwt} />}
      {opaque !== null && <Opaque locale={locale} value={value} opaque={opaque} />}
      {family !== null && <Family locale={locale} family={family} />}
    </section>
  );
}
