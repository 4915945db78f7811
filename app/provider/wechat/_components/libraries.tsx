// What to put into each client library, folded but for the first.
import { Prose } from "@/app/provider/errors/_components/prose";
import type { Locale } from "@/lib/locale";
import { libraries } from "@/lib/provider/wechat/libraries";
import { explanationText } from "@/lib/provider/wechat/messages/explanation";
import { libraryNotes } from "@/lib/provider/wechat/messages/libraries";
import { Snippet } from "./snippet";

/** The libraries, with their base URLs set to `base`. */
export function Libraries({ locale, base }: { locale: Locale; base: string }) {
  return (
    <div className="mt-5 border-t border-line">
      {libraries(base).map(({ name, language, source, code, notes }, index) => (
        <details key={name} open={index === 0} className="border-b border-line py-3">
          <summary className="py-1">
            <span lang="en" className="font-medium">
              {name}
            </span>{" "}
            <span className="text-sm text-muted">{language}</span>
          </summary>
          <Snippet name={name} code={code} />
          {notes.map((note) => (
            <p key={note} className="mt-2 max-w-[38rem] text-sm text-pretty">
              <Prose text={libraryNotes[locale][note]} />
            </p>
          ))}
          <p className="mt-1 text-sm">
            <a href={source} rel="noopener noreferrer" className="link inline-block py-1">
              {explanationText[locale].source}
            </a>
          </p>
        </details>
      ))}
    </div>
  );
}
