// The four grants of RFC 6749 §1.3, in the order in which first texts teach them.
import { Code } from "@/components/code";
import { legacyText } from "@/lib/demo/messages/legacy";
import type { Locale } from "@/lib/locale";

const four = [
  { grant: "code", code: "authorization_code", retired: false },
  { grant: "implicit", code: "implicit", retired: true },
  { grant: "password", code: "password", retired: true },
  { grant: "client", code: "client_credentials", retired: false },
] as const;

/** Each grant with its name on the wire, a sentence, and whether anybody should still use it. */
export function FourGrants({ locale }: { locale: Locale }) {
  const text = legacyText[locale];
  return (
    <section aria-labelledby="four" className="mt-10">
      <h2 id="four" className="mb-4 font-display text-2xl font-bold">
        {text.fourTitle}
      </h2>
      <ol className="grid gap-4">
        {four.map(({ grant, code, retired }) => (
          <li key={grant} className="border-l-4 border-line pl-4">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="text-lg font-bold">{text.four[grant].name}</span>
              <Code>{code}</Code>
              <span
                className={`rounded-control px-2.5 text-sm ${retired ? "bg-danger-soft text-danger" : "bg-good-soft text-good"}`}
              >
                {retired ? text.retired : text.inUse}
              </span>
            </p>
            <p className="mt-1">{text.four[grant].text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
