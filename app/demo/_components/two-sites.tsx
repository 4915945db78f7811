// The picture of the two sites, each in its own look, and what passes between them.
import type { ReactNode } from "react";
import { AcornMark } from "@/app/demo/_components/acorn-mark";
import { signedOutText } from "@/lib/demo/messages/signed-out";
import type { Locale } from "@/lib/locale";

function Tile({ site, name, knows, mark }: { site: "a" | "b"; name: string; knows: string; mark: ReactNode }) {
  return (
    <div
      data-site={site}
      className="flex flex-1 flex-col items-center justify-center rounded-panel border-2 border-brand bg-raised px-4 py-5 text-center font-sans text-ink"
    >
      {mark}
      <p className="font-display text-xl font-bold">{name}</p>
      <p className="text-sm text-muted">{knows}</p>
    </div>
  );
}

function BirchBark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-10 stroke-brand" fill="none" strokeWidth="2.2">
      <path d="M9 3v26M23 3v26" strokeWidth="1.6" />
      <path d="M9 8h7M18 12h5M9 17h4M14 21h9M9 26h6" strokeLinecap="round" />
    </svg>
  );
}

function Arrow({ back = false, label }: { back?: boolean; label: string }) {
  return (
    <p className="flex flex-col items-center gap-1 text-center text-sm text-balance text-muted">
      {!back && label}
      <svg
        viewBox="0 0 120 12"
        aria-hidden="true"
        className={`h-3 w-28 stroke-muted ${back ? "rotate-180" : ""}`}
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
      >
        <path d="M2 6h114M110 1.5 116 6l-6 4.5" />
      </svg>
      {back && label}
    </p>
  );
}

/** Acorn asks, Birch answers; then the three steps in words. */
export function TwoSites({ locale }: { locale: Locale }) {
  const text = signedOutText[locale];
  return (
    <section aria-labelledby="what-happens" className="mt-12">
      <h2 id="what-happens" className="mb-4 font-display text-2xl font-bold">
        {text.pictureTitle}
      </h2>
      <div className="flex flex-col items-stretch gap-4 sm:flex-row">
        <Tile site="a" name={text.acorn} knows={text.acornKnows} mark={<AcornMark className="size-10" />} />
        <div className="flex flex-col justify-center gap-3 sm:w-36">
          <Arrow label={text.asks} />
          <Arrow back label={text.answers} />
        </div>
        <Tile site="b" name={text.birch} knows={text.birchKnows} mark={<BirchBark />} />
      </div>
      <ol className="mt-6 grid gap-3">
        {text.steps.map((step, index) => (
          <li key={step} className="flex gap-3">
            <span
              aria-hidden="true"
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-brand-soft text-sm font-bold text-brand"
            >
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
