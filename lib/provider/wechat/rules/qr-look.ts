// What the address says about the look of the QR page: the parameters that wxLogin.js adds. Those that would do nothing
// here (styletype, sizetype, rst, fast_login) are taken and not read.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import type { Parameters } from "@/lib/provider/rules/parameters";

export type QrLook = {
  language: "en" | "zh" | null;
  /** In an iframe of the app's page: nothing but the code. */
  isFramed: boolean;
  /** The new look, for a frame of 220 by 220, which takes no stylesheet. */
  isLite: boolean;
  /** Which window goes on to the app: the frame itself, the whole page, or whichever lets itself be moved. */
  selfRedirect: "default" | "true" | "false";
  /** The colour of the writing. */
  style: "black" | "white" | null;
  background: string | null;
  stylesheet: Stylesheet | null;
};

/** The app's own CSS, and what a policy that allows it has to say. */
export type Stylesheet = { href: string; source: string };

const names = ["lang", "login_type", "self_redirect", "style", "href", "bgcolor", "stylelite"];

/** Reads it; what is not understood is ignored, as WeChat does. */
export function readQrLook({ values }: Parameters): QrLook {
  const one = <Value extends string>(name: string, known: Value[]): Value | null =>
    known.find((value) => value === values.get(name)) ?? null;
  const language = one("lang", ["en", "cn", "zh"]);
  const isFramed = values.get("login_type") === "jssdk";
  const isLite = isFramed && values.get("stylelite") === "1";
  const colour = /^#?((?:[0-9a-f]{3}){1,2})$/i.exec(values.get("bgcolor") ?? "")?.[1];
  return {
    language: language === "cn" ? "zh" : language,
    isFramed,
    isLite,
    selfRedirect: one("self_redirect", ["true", "false"]) ?? "default",
    style: one("style", ["black", "white"]),
    background: isFramed && colour !== undefined ? `#${colour}` : null,
    stylesheet: isFramed && !isLite ? readStylesheet(values.get("href")) : null,
  };
}

/** Only a web address or base64 text: in the page's policy it must not be able to say anything else. */
function readStylesheet(href: string | undefined): Stylesheet | null {
  const spaced = /^data:text\/css(;charset=utf-8)?;base64,[A-Za-z0-9+/= ]+$/i.test(href ?? "");
  if (href === undefined || spaced)
    return href === undefined ? null : { href: href.replaceAll(" ", "+"), source: "data:" };
  if (!/^https?:\/\//.test(href) || !URL.canParse(href)) return null;
  const { origin, username, password } = new URL(href);
  const isPlain = username === "" && password === "" && /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin);
  return isPlain ? { href, source: origin } : null;
}

/** The part of a query that is about the look, as it was sent. */
export function lookQuery(query: string): string {
  return query
    .split("&")
    .filter((pair) => names.includes(pair.split("=", 1)[0] ?? ""))
    .join("&");
}
