// A date as a person writes it.
import type { Locale } from "@/lib/locale";

/** A day, and with `time` also the minute, in UTC because the server does not know where the reader is. */
export function Moment({ date, locale, time }: { date: Date; locale: Locale; time?: boolean }) {
  const format = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    ...(time && { timeStyle: "short" }),
    timeZone: "UTC",
  });
  return (
    <time dateTime={date.toISOString()}>
      {format.format(date)}
      {time && " UTC"}
    </time>
  );
}
