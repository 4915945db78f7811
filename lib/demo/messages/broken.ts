// What Acorn says when a page of its own fails.
import { inBoth } from "@/lib/locale";

export const brokenText = inBoth({
  en: {
    title: "Acorn has trouble of its own.",
    text: "This page could not be made just now. Nothing was lost; please try again in a moment.",
    again: "Try again",
    reference: "For whoever looks into it:",
  },
  zh: {
    title: "Acorn 自己出了点问题。",
    text: "这个页面暂时无法显示。没有丢失任何信息，请稍后再试。",
    again: "再试一次",
    reference: "供排查使用：",
  },
});
