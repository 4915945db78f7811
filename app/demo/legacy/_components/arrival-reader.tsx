"use client";
// The script that the implicit grant lives by: it reads the fragment, checks it, and cleans the address bar.
import { useEffect, useState } from "react";
import { ApiCaller } from "@/app/demo/legacy/_components/api-caller";
import { Members } from "@/app/demo/_components/members";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import { readFragment, type Arrival } from "@/lib/demo/legacy/read-fragment";
import { arrivalText } from "@/lib/demo/messages/legacy-arrival";
import type { Locale } from "@/lib/locale";

function Story({ arrival, locale }: { arrival: Arrival | null; locale: Locale }) {
  const text = arrivalText[locale];
  if (arrival === null) return <p className="text-muted">{text.reading}</p>;
  if (arrival.kind === "refused" && arrival.error !== "access_denied") {
    return (
      <Notice tone="danger" title={text.refused}>
        <p lang="en">
          <Code>{arrival.error}</Code> {arrival.description}
        </p>
      </Notice>
    );
  }
  const story = arrival.kind === "refused" ? text.denied : text[arrival.kind];
  const tone =
    arrival.kind === "token" ? "good" : ["foreign", "nonsense"].includes(arrival.kind) ? "danger" : "neutral";
  return (
    <Notice tone={tone} title={story.title}>
      <p>{story.text}</p>
    </Notice>
  );
}

/** Tells what stands in the fragment, once; `state` and `issuer` are what it must bring, and the token stays in this page's memory. */
export function ArrivalReader({
  state,
  issuer,
  apiUrl,
  locale,
}: {
  state: string | null;
  issuer: string;
  apiUrl: string;
  locale: Locale;
}) {
  const text = arrivalText[locale];
  const [arrival, setArrival] = useState<Arrival | null>(null);
  useEffect(() => {
    const { hash, pathname } = window.location;
    setArrival((earlier) => earlier ?? readFragment(hash, state, issuer));
    window.history.replaceState(null, "", pathname);
  }, [state, issuer]);
  return (
    <>
      <div role="status">
        <Story arrival={arrival} locale={locale} />
      </div>
      {arrival?.kind === "token" && (
        <section aria-labelledby="seen" className="mt-8">
          <h2 id="seen" className="mb-2 font-display text-2xl font-bold">
            {text.seenTitle}
          </h2>
          <p>{text.seen}</p>
          <Members members={arrival.parameters} />
          <ApiCaller token={arrival.token} apiUrl={apiUrl} locale={locale} />
        </section>
      )}
    </>
  );
}
