// How much time is left, in words; also used in the browser.
import { inBoth } from "@/lib/locale";

type Left = { days: number; hours: number; minutes: number; seconds: number };

export const remainingText = inBoth({
  en: {
    left: ({ days, hours, minutes, seconds }: Left) =>
      `${days > 0 ? `${days} d ` : ""}${days > 0 || hours > 0 ? `${hours} h ` : ""}${minutes} min ${seconds} s left`,
    over: "no time left",
  },
  zh: {
    left: ({ days, hours, minutes, seconds }: Left) =>
      `还剩 ${days > 0 ? `${days} 天 ` : ""}${days > 0 || hours > 0 ? `${hours} 小时 ` : ""}${minutes} 分 ${seconds} 秒`,
    over: "时间已到",
  },
});
