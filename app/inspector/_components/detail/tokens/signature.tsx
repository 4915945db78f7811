// The signature of a JWT: whether a key of site B's made it, and where that is required.
import { Requirements } from "@/app/inspector/_components/detail/tokens/requirements";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { JwtView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

type State = JwtView["signature"]["state"];

const refused = { sign: "▲", edge: "border-danger", colour: "text-danger" };

/** How a signature looks; its words say the same. */
export const signatureLooks: Record<State, { sign: string; edge: string; colour: string }> = {
  verified: { sign: "✓", edge: "border-good", colour: "text-good" },
  wrong: refused,
  "unknown-key": refused,
  unsigned: refused,
  unchecked: { sign: "?", edge: "border-edge", colour: "text-muted" },
};

export function Signature({ locale, signature }: { locale: Locale; signature: JwtView["signature"] }) {
  const text = tokensText[locale];
  const { state, key, keysAt, requirements } = signature;
  const { sign, colour } = signatureLooks[state];
  return (
    <div className="mt-2 text-sm">
      <p className={`font-semibold wrap-anywhere ${colour}`}>
        {sign} {text.signatures[state](key)}
      </p>
      {keysAt !== null && (
        <p className="text-muted">
          {text.keysAt}{" "}
          <a className="link inline-block py-0.5 break-all" href={keysAt} target="_blank" rel="noreferrer">
            {keysAt}
          </a>
        </p>
      )}
      <Requirements locale={locale} requirements={requirements} showsValues={false} />
    </div>
  );
}
