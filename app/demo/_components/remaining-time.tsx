"use client";
// How long a token still works, counting down; the server's text stands until the script runs, or for good without it.
import { useEffect, useState } from "react";
import { remainingText } from "@/lib/demo/messages/remaining";
import type { Locale } from "@/lib/locale";

function split(milliseconds: number) {
  const whole = Math.floor(milliseconds / 1_000);
  return {
    days: Math.floor(whole / 86_400),
    hours: Math.floor(whole / 3_600) % 24,
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
  };
}

/** The time from now until `until`; both in milliseconds, `renderedAt` being the server's now. */
export function RemainingTime({ until, renderedAt, locale }: { until: number; renderedAt: number; locale: Locale }) {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const text = remainingText[locale];
  return (
    <span role="timer" className="tabular-nums">
      {until > now ? text.left(split(until - now)) : text.over}
    </span>
  );
}
