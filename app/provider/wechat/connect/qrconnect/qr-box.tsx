// The code and what became of it. Every class that WeChat's page has is here: programs read the page by them, and the
// stylesheets of apps (`href`) change its look by them.
import type { Locale } from "@/lib/locale";
import { qrText } from "@/lib/provider/wechat/messages/qr";

type QrBoxProps = {
  locale: Locale;
  uuid: string;
  app: string;
  status: "new" | "scanned" | "cancelled";
  size: "page" | "frame" | "lite";
};

const sizes = {
  page: { title: "font-display text-3xl mb-6", image: "mb-4 [&>img]:w-64", mark: "mb-4 size-64", info: "" },
  frame: { title: "font-display text-xl mb-3", image: "mb-4 [&>img]:w-56", mark: "mb-4 size-56", info: "" },
  lite: { title: "sr-only", image: "mb-1 [&>img]:w-34", mark: "mb-1 size-34", info: "text-sm leading-tight" },
};

const imagePanel = "[&>img]:aspect-square [&>img]:rounded-panel [&>img]:border [&>img]:border-line [&>img]:bg-white";

/** The box, with the state in which the page is opened; its script shows the others. */
export function QrBox({ locale, uuid, app, status, size }: QrBoxProps) {
  const text = qrText[locale];
  const { title, image, mark, info } = sizes[size];
  const code = `<img class="qrcode lightBorder js_qrcode_img" src="/provider/wechat/connect/qrcode/${uuid}"/>`;
  const states: Omit<OutcomeProps, "mark" | "isNow">[] = [
    { name: "after_scan", glyph: tick, title: text.scanned, what: text.scannedWhat },
    { name: "after_confirm", glyph: tick, title: text.confirmed, what: text.confirmedWhat(app) },
    { name: "after_cancel", glyph: null, title: text.cancelled, what: text.cancelledWhat },
    { name: "after_expire", glyph: arrow, title: text.expired, what: text.expiredWhat },
  ];
  const now = { new: null, scanned: "after_scan", cancelled: "after_cancel" }[status];
  return (
    <div className="impowerBox text-center">
      <h1 className={`title ${title}`}>{text.title}</h1>
      <div className="waiting panelContent flex flex-col items-center">
        <div
          className={`wrp_code js_qr_img ${image} ${imagePanel}`}
          role="img"
          aria-label={text.code}
          hidden={status === "scanned"}
          dangerouslySetInnerHTML={{ __html: code }}
        />
        <div className={`info ${info}`} aria-live="polite">
          <div className="status status_browser js_status js_wx_default_tip" hidden={now !== null}>
            <p className="font-medium">{text.scan}</p>
            <p className={size === "lite" ? "sr-only" : "wrap-anywhere text-muted"}>{text.to(app)}</p>
          </div>
          {states.map((state) => (
            <Outcome key={state.name} {...state} mark={mark} isNow={state.name === now} />
          ))}
        </div>
      </div>
    </div>
  );
}

const tick = "M14 25l7 7 13-15";
const arrow = "M33 17a12 12 0 1 0 3 7M34 10v8h-8";

type OutcomeProps = {
  name: "after_scan" | "after_confirm" | "after_cancel" | "after_expire";
  /** What is drawn where the code was; null where the code stays. */
  glyph: string | null;
  mark: string;
  isNow: boolean;
  title: string;
  what: string;
};

function Outcome({ name, glyph, mark, isNow, title, what }: OutcomeProps) {
  const kind = glyph === tick ? "status_succ" : "status_fail";
  return (
    <div className={`status ${kind} js_status js_wx_${name}`} hidden={!isNow}>
      {glyph !== null && (
        <i
          className={`status_icon mx-auto flex items-center justify-center rounded-panel border border-line ${mark}`}
          aria-hidden="true"
        >
          <svg viewBox="0 0 48 48" className="size-16 fill-none stroke-good" strokeWidth="1.5">
            <circle cx="24" cy="24" r="22" />
            <path d={glyph} />
          </svg>
        </i>
      )}
      <div className="status_txt">
        <p className="font-medium">{title}</p>
        <p className="wrap-anywhere text-muted">{what}</p>
      </div>
    </div>
  );
}
