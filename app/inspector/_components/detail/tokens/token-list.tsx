// Several tokens: their names, each leading to the token, before all of them are opened below.
import { Token } from "@/app/inspector/_components/detail/tokens/token";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { TokenView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

const idOf = (at: number) => `token-${at + 1}`;

export function TokenList({ locale, tokens }: { locale: Locale; tokens: TokenView[] }) {
  return (
    <>
      {tokens.length > 1 && (
        <nav aria-label={tokensText[locale].carried} className="mt-3 flex flex-wrap gap-x-4">
          {tokens.map(({ name }, at) => (
            <a key={at} href={`#${idOf(at)}`} className="link py-1 font-mono text-sm">
              {name}
            </a>
          ))}
        </nav>
      )}
      {tokens.map((token, at) => (
        <Token key={token.value} id={idOf(at)} locale={locale} token={token} />
      ))}
    </>
  );
}
