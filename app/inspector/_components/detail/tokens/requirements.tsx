// What is required of a claim, where that stands, and whether it held.
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { RequirementView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; requirements: RequirementView[]; showsValues?: boolean };

const looks = {
  true: { sign: "✓", colour: "text-good", word: "held" },
  false: { sign: "▲", colour: "text-danger", word: "failed" },
  null: { sign: "?", colour: "text-muted", word: "unknown" },
} as const;

export function Requirements({ locale, requirements, showsValues = true }: Props) {
  const text = tokensText[locale];
  if (requirements.length === 0) return null;
  return (
    <ul className="mt-1 text-sm">
      {requirements.map(({ name, holds, says, section, link, expected, found, origin }) => {
        const { sign, colour, word } = looks[`${holds}`];
        return (
          <li key={name}>
            <span className={colour}>
              {sign} <span className={holds === true ? "sr-only" : ""}>{text.requirement[word]}: </span>
              {says}
            </span>{" "}
            {link === null ? (
              <span className="text-xs text-muted">{section}</span>
            ) : (
              <a className="link inline-block py-0.5 text-xs" href={link} target="_blank" rel="noreferrer">
                {section}
              </a>
            )}
            {showsValues && expected !== null && (
              <span className="block text-xs break-all text-muted">
                {text.expected} <span className="font-mono">{expected}</span>
                {origin !== null && `, ${text.from(origin.message, origin.name)}`}
              </span>
            )}
            {showsValues && holds === false && (
              <span className="block text-xs break-all text-danger">
                {text.found} <span className="font-mono">{found ?? text.missing}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
