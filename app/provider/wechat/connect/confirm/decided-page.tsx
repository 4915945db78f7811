// The end of the way on the phone; the screen with the code hears of it by itself.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import type { Locale } from "@/lib/locale";
import { consentText } from "@/lib/provider/messages/consent";
import type { EndUser } from "@/lib/provider/store/store";
import { phoneText } from "@/lib/provider/wechat/messages/phone";

type DecidedPageProps = {
  locale: Locale;
  /** Of the login, without the decision. */
  path: `/${string}`;
  user: EndUser | null;
  app: string;
  decision: "confirmed" | "cancelled";
};

/** The page after Confirm or Cancel. */
export function DecidedPage({ locale, path, user, app, decision }: DecidedPageProps) {
  const [text, consent] = [phoneText[locale], consentText[locale]];
  const isConfirmed = decision === "confirmed";
  return (
    <BirchFrame locale={locale} path={`${path}&decided`} user={user}>
      <h1 className="font-display text-3xl">{isConfirmed ? text.confirmed : text.cancelled}</h1>
      <p className="mt-4 wrap-anywhere">{isConfirmed ? text.confirmedWhat(app) : text.cancelledWhat(app)}</p>
      <p className="mt-6 text-sm text-muted">
        {isConfirmed && `${consent.undo} `}
        <a className="link" href={isConfirmed ? "/provider/account/apps" : path}>
          {isConfirmed ? consent.connectedApps : text.again}
        </a>
      </p>
    </BirchFrame>
  );
}
