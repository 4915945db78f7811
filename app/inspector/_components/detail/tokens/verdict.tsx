// What the receiver of a JWT makes of it: a sentence built from its requirements.
import { Outcome } from "@/app/inspector/_components/detail/tokens/outcome";
import { tokensText } from "@/lib/inspector/messages/tokens";
import type { JwtView } from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";

export function Verdict({ locale, jwt }: { locale: Locale; jwt: JwtView }) {
  const text = tokensText[locale];
  if (jwt.receiver === null) return null;
  const receiver = text.receivers[jwt.receiver];
  const requirements = [...jwt.header, ...jwt.payload, jwt.signature].flatMap((one) => one.requirements);
  const failed = requirements.filter(({ holds }) => holds === false).map(({ claim }) => claim);
  const unjudged = requirements.filter(({ holds }) => holds === null).length;
  if (failed.length > 0) return <Outcome isGood={false}>{text.failed(receiver, failed.join(", "))}</Outcome>;
  if (unjudged > 0) return <Outcome isGood={null}>{text.unjudged(unjudged)}</Outcome>;
  return <Outcome isGood>{text.holds(receiver, requirements.length)}</Outcome>;
}
