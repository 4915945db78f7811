"use client";
// Acorn's own failures: a calm sentence and a way on. It runs in the browser, so it speaks the page's language.
import { useSyncExternalStore } from "react";
import { Button } from "@/components/button";
import { brokenText } from "@/lib/demo/messages/broken";

function pageLanguage(): "en" | "zh" {
  return document.documentElement.lang.startsWith("zh") ? "zh" : "en";
}

/** What stands in place of a page of A's that failed; `digest` finds the cause in the server's log. */
export default function Broken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const locale = useSyncExternalStore(
    () => () => {},
    pageLanguage,
    () => "en" as const,
  );
  const text = brokenText[locale];
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 py-16 sm:px-6">
      <h1 className="font-display text-4xl font-bold text-balance">{text.title}</h1>
      <p className="mt-4 mb-6 text-lg">{text.text}</p>
      <Button onClick={reset}>{text.again}</Button>
      {error.digest && (
        <p className="mt-6 text-sm text-muted">
          {text.reference} {error.digest}
        </p>
      )}
    </main>
  );
}
