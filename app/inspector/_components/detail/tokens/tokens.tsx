// Every token that a message carries.
import { TokenList } from "@/app/inspector/_components/detail/tokens/token-list";
import { useTokens } from "@/app/inspector/_components/detail/tokens/use-tokens";
import { Button } from "@/components/button";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { Locale } from "@/lib/locale";

export function Tokens({ locale, run, message }: { locale: Locale; run: string; message: number }) {
  const text = tokensText[locale];
  const { tokens, again } = useTokens(run, message);
  if (tokens === "lost")
    return (
      <div role="alert" className="mt-4 text-sm">
        <p className="mb-3">{text.lost}</p>
        <Button variant="secondary" onClick={again}>
          {text.again}
        </Button>
      </div>
    );
  const sentence = tokens === "loading" ? text.loading : tokens.length === 0 ? text.none : null;
  return (
    <>
      <p role="status" className={sentence === null ? "sr-only" : "mt-4 text-sm text-muted"}>
        {sentence}
      </p>
      {tokens !== "loading" && <TokenList locale={locale} tokens={tokens} />}
    </>
  );
}
