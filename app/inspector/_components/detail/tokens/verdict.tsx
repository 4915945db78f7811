// What the receiver of a JWT makes of it: a sentence built from its requirements.
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { JwtView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

export function Verdict({ locale, jwt }: { locale: Locale; jwt: JwtView }) {
  const text = tokensText[locale];
  if (jwt.receiver === null) return null;
  const receiver = text.receivers[jwt.receiver];
  const requirements = [...jwt.header, ...jwt.payload, jwt.signature].flatMap((one) => one.requirements);
  const failed = requirements.filter(({ holds }) => holds === false);
  const unjudged = requirements.filter(({ holds }) => holds === null);
  if (failed.length > 0)
    return (
      <p className="mt-3 rounded-panel bg-danger-soft px-3 py-2 text-sm font-semibold text-danger">
        ▲ {text.failed(receiver, failed.map(({ name }) => name).join(", "))}
      </p>
    );
  if (unjudged.length > 0)
    return (
      <p className="mt-3 rounded-panel bg-brand-soft px-3 py-2 text-sm">{text.unjudged(receiver, unjudged.length)}</p>
    );
  return (
    <p className="mt-3 rounded-panel bg-good-soft px-3 py-2 text-sm font-semibold text-good">
      ✓ {text.holds(receiver, requirements.length)}
    </p>
  );
}
