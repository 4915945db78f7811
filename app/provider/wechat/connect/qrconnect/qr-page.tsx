// The page with the QR code: in site B's frame, or alone in an iframe of the app's page.
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import type { Locale } from "@/lib/locale";
import { qrText } from "@/lib/provider/wechat/messages/qr";
import type { QrLook } from "@/lib/provider/wechat/rules/qr-look";
import { QrBox } from "./qr-box";

export type QrPageProps = {
  locale: Locale;
  look: QrLook;
  uuid: string;
  app: string;
  status: "new" | "scanned" | "cancelled";
  /** What the code says. */
  phonePage: string;
  /** This login's own path, where its present state is. */
  presentState: `/${string}`;
};

/** The page; its script brings it on. */
export function QrPage(props: QrPageProps) {
  const { locale, look, presentState } = props;
  if (look.isFramed) return <FramedPage {...props} />;
  const text = qrText[locale];
  return (
    <BirchFrame locale={locale} path={presentState}>
      <QrBox {...props} size="page" />
      <p className="mt-6 text-center text-muted">
        {text.noPhone} <PhonePage {...props} />
      </p>
      <GoOn {...props} />
      <p className="mt-10 border-t border-line pt-4 text-sm text-muted">{text.standIn}</p>
    </BirchFrame>
  );
}

function FramedPage(props: QrPageProps) {
  const { isLite } = props.look;
  return (
    <main className={`bg-paper font-sans text-ink ${isLite ? "p-1 text-sm" : "p-3"}`}>
      <QrBox {...props} size={isLite ? "lite" : "frame"} />
      <p className={`text-center text-sm ${isLite ? "" : "mt-3"}`}>
        <PhonePage {...props} />
      </p>
      <GoOn {...props} />
    </main>
  );
}

function PhonePage({ locale, phonePage }: QrPageProps) {
  return (
    <a className="link inline-block py-0.5" href={phonePage} target="_blank" rel="noopener">
      {qrText[locale].phonePage}
    </a>
  );
}

/** The page's own way on, for a browser without scripts. */
function GoOn({ locale, presentState }: QrPageProps) {
  return (
    <noscript>
      <p className="mt-3 text-center">
        <a className="link inline-block py-0.5" href={presentState}>
          {qrText[locale].refresh}
        </a>
      </p>
    </noscript>
  );
}
