// Takes a run away: a button, and behind it a link for each format.
import { useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { Choice } from "@/components/choice";
import { formatNames } from "@/lib/inspector/export/format-names";
import { exportText } from "@/lib/inspector/messages/export";
import type { Locale } from "@/lib/locale";

export function ExportMenu({ locale, run }: { locale: Locale; run: string }) {
  const text = exportText[locale];
  const [isOpen, setOpen] = useState(false);
  const [withSecrets, setWithSecrets] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== "Escape") return;
    setOpen(false);
    button.current?.focus();
  };
  const closeOnLeaving = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <div className="relative ml-auto shrink-0 text-sm" onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls="export-menu"
        onClick={() => setOpen(!isOpen)}
        className="min-h-8 rounded-control border border-edge bg-raised px-3 py-1 font-medium hover:border-ink"
      >
        {text.export}
      </button>
      <div
        id="export-menu"
        hidden={!isOpen}
        tabIndex={-1}
        className="absolute right-0 z-10 mt-1 w-72 max-w-[calc(100vw-2.5rem)] rounded-panel border border-edge bg-raised p-3 shadow-lg outline-none"
      >
        <ul>
          {formatNames.map((name) => (
            <li key={name} className="py-1">
              <a
                className="link inline-block py-0.5"
                href={`/inspector/api/export?run=${run}&format=${name}${withSecrets ? "&secrets=yes" : ""}`}
              >
                {text.formats[name]}
              </a>{" "}
              <span className="text-muted">{text.what[name]}</span>
            </li>
          ))}
        </ul>
        <div className="mt-2 border-t border-line pt-2">
          <Choice
            type="checkbox"
            name="secrets"
            label={text.withSecrets}
            hint={text.withSecretsHint}
            checked={withSecrets}
            onChange={({ target }) => setWithSecrets(target.checked)}
          />
        </div>
      </div>
    </div>
  );
}
