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
  page: { title: "font-display text-3xl", box: "size-64", gap: "mt-6" },
  frame: { title: "font-display text-xl", box: "size-56", gap: "mt-3" },
  lite: { title: "sr-only", box: "size-34", gap: "" },
};

/** The box, with the state in which the page is opened; its script shows the others. */
export function QrBox({ locale, uuid, app, status, size }: QrBoxProps) {
  const text = qrText[locale];
  const { title, box, gap } = sizes[size];
  const image = `<img class="qrcode lightBorder js_qrcode_img" src="/provider/wechat/connect/qrcode/${uuid}"/>`;
  const mark = `flex ${box} items-center justify-center`;
  return (
    <div className="impowerBox text-center">
      <h1 className={`title ${title}`}>{text.title}</h1>
      <div className={`waiting panelContent flex flex-col items-center ${gap}`}>
        <div
          className={`wrp_code js_qr_img ${box} overflow-hidden rounded-panel border border-line bg-white [&>img]:size-full`}
          role="img"
          aria-label={text.code}
          hidden={status === "scanned"}
          dangerouslySetInnerHTML={{ __html: image }}
        />
        <div className={`info ${size === "lite" ? "mt-1 text-sm leading-tight" : "mt-4"}`} aria-live="polite">
          <div className="status status_browser js_status js_wx_default_tip" hidden={status !== "new"}>
            <p className="font-medium">{text.scan}</p>
            <p className={size === "lite" ? "sr-only" : "text-muted wrap-anywhere"}>{text.to(app)}</p>
          </div>
          <Outcome
            name="after_scan"
            mark={mark}
            now={status === "scanned"}
            title={text.scanned}
            what={text.scannedWhat}
          />
          <Outcome name="after_confirm" mark={mark} title={text.confirmed} what={text.confirmedWhat(app)} />
          <Outcome
            name="after_cancel"
            mark={null}
            now={status === "cancelled"}
            title={text.cancelled}
            what={text.cancelledWhat}
          />
          <Outcome name="after_expire" mark={mark} title={text.expired} what={text.expiredWhat} />
        </div>
      </div>
    </div>
  );
}

type OutcomeProps = {
  name: "after_scan" | "after_confirm" | "after_cancel" | "after_expire";
  /** The classes of the tick that stands where the code was; null where the code stays. */
  mark: string | null;
  now?: boolean;
  title: string;
  what: string;
};

function Outcome({ name, mark, now = false, title, what }: OutcomeProps) {
  const kind = name === "after_cancel" || name === "after_expire" ? "status_fail" : "status_succ";
  return (
    <div className={`status ${kind} js_status js_wx_${name}`} hidden={!now}>
      {mark !== null && (
        <i className={`status_icon ${mark}`} aria-hidden="true">
          <Tick />
        </i>
      )}
      <div className="status_txt">
        <p className="font-medium">{title}</p>
        <p className="text-muted wrap-anywhere">{what}</p>
      </div>
    </div>
  );
}

function Tick() {
  return (
    <svg viewBox="0 0 48 48" className="size-16 fill-none stroke-good" strokeWidth="1.5">
      <circle cx="24" cy="24" r="22" />
      <path d="M14 25l7 7 13-15" />
    </svg>
  );
}
