// Claims: each with its value, what it means, and what is required of it.
import { Requirements } from "@/app/inspector/_components/detail/tokens/requirements";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { ClaimView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

export function Claims({ locale, claims }: { locale: Locale; claims: ClaimView[] }) {
  const text = tokensText[locale];
  return (
    <dl className="mt-1 text-sm">
      {claims.map(({ name, value, meaning, time, requirements }) => (
        <div
          key={name}
          className="grid gap-x-4 border-t border-line py-2 first:border-t-0 sm:grid-cols-[7.5rem_minmax(0,1fr)]"
        >
          <dt className="font-mono font-semibold wrap-anywhere">{name}</dt>
          <dd className="min-w-0">
            <span className="block font-mono break-all">
              {value ?? <span className="font-sans text-muted">{text.missing}</span>}
            </span>
            {time !== null && <span className="block text-xs">{time}</span>}
            {meaning !== null && <span className="block text-muted">{meaning}</span>}
            <Requirements locale={locale} requirements={requirements} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
