// The colours inside an app's page: its background shines through, so they follow `style` and not the visitor's system.
import type { QrLook } from "@/lib/provider/wechat/rules/qr-look";

const writing = {
  black: { ink: "#13211c", muted: "#50605a", line: "#d3dcd8", brand: "#17493b", good: "#1d6238", focus: "#1769a0" },
  white: { ink: "#ffffff", muted: "#dbe5e1", line: "#ffffff55", brand: "#ffffff", good: "#ffffff", focus: "#ffffff" },
};

/** The tokens of the theme, set for a frame. A frame of another color-scheme than its page would get a background of its own. */
export function frameColours({ style, background }: QrLook): string {
  const tokens = { ...writing[style ?? "black"], paper: background ?? "transparent" };
  const text = Object.entries(tokens).map(([name, value]) => `--${name}:${value};`);
  const scheme = style === "white" ? "light dark" : "only light";
  return `html[data-site="b"]:root{${text.join("")}color-scheme:${scheme}}`;
}
