"use client";
// A secret that is shown this once: copy it, download it, and no leaving the page by accident before that.
import { useEffect, useState, useSyncExternalStore } from "react";
import { LabelledValue } from "@/app/provider/_components/labelled-value";
import { Button } from "@/components/button";
import type { Locale } from "@/lib/locale";
import { newSecretText } from "@/lib/provider/messages/new-secret";
import type { EnvironmentFile } from "./environment-file";

type NewSecretProps = {
  locale: Locale;
  id: string;
  label: string;
  secret: string;
  /** The file in which it can be downloaded. */
  file: EnvironmentFile;
};

function asksBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function download({ name, text }: EnvironmentFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const never = () => () => undefined;

/** The secret and what to do with it. Without JavaScript it is there to be selected, and the page can be left freely. */
export function NewSecret({ locale, id, label, secret, file }: NewSecretProps) {
  const [saved, setSaved] = useState(false);
  const text = newSecretText[locale];
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useEffect(() => {
    if (saved) return;
    addEventListener("beforeunload", asksBeforeLeaving);
    return () => removeEventListener("beforeunload", asksBeforeLeaving);
  }, [saved]);
  const keep = () => {
    download(file);
    setSaved(true);
  };
  return (
    <>
      <dl>
        <LabelledValue
          id={id}
          label={label}
          value={secret}
          copy={text.copy}
          copied={text.copied}
          onCopied={() => setSaved(true)}
        />
      </dl>
      <p className="mt-3 text-sm">{text.storeNow}</p>
      {scripted && (
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line pt-4">
          <Button type="button" variant="secondary" onClick={keep}>
            {text.download}
          </Button>
          <label className="inline-flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="size-6 accent-brand"
              checked={saved}
              onChange={(event) => setSaved(event.target.checked)}
            />
            {text.saved}
          </label>
        </div>
      )}
    </>
  );
}
