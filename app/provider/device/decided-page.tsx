// The end of the way through the browser: the device learns the answer when it asks next (RFC 8628 §3.5).
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import { deviceText } from "@/lib/provider/messages/device";
import type { EndUser } from "@/lib/provider/store/store";

type DecidedPageProps = { locale: Locale; path: string; user: EndUser; app: string; allowed: boolean };

/** The page after Allow or Deny. */
export function DecidedPage({ locale, path, user, app, allowed }: DecidedPageProps) {
  const [text, consent] = [deviceText[locale], consentText[locale]];
  return (
    <BirchFrame locale={locale} path={path} user={user}>
      <h1 className="font-display text-3xl">{text.back}</h1>
      <p className="mt-4 wrap-anywhere">{allowed ? text.allowed(app) : text.denied(app)}</p>
      {allowed && (
        <p className="mt-6 text-sm text-muted">
          {consent.undo}{" "}
          <a className="link" href="/provider/account/apps">
            {consent.connectedApps}
          </a>
        </p>
      )}
    </BirchFrame>
  );
}
