"use client";
// Copies a value to the clipboard. It shows itself only where it can work, so that nothing is lost without JavaScript.
import { useState, useSyncExternalStore } from "react";

const never = () => () => undefined;

/** A small button that copies `value`; `describedBy` is the id of the text that names the value. */
export function CopyButton({
  value,
  copy,
  copied,
  describedBy,
  onCopied,
}: {
  value: string;
  copy: string;
  copied: string;
  describedBy?: string;
  onCopied?: () => void;
}) {
  const [done, setDone] = useState(false);
  const usable = useSyncExternalStore(
    never,
    () => "clipboard" in navigator,
    () => false,
  );
  if (!usable) return null;
  return (
    <>
      <button
        type="button"
        aria-describedby={describedBy}
        className="min-h-8 shrink-0 rounded-control border border-edge bg-raised px-3 text-sm text-ink hover:border-ink"
        onClick={() =>
          void navigator.clipboard.writeText(value).then(() => {
            setDone(true);
            onCopied?.();
          })
        }
        onBlur={() => setDone(false)}
      >
        {done ? copied : copy}
      </button>
      <span role="status" className="sr-only">
        {done && copied}
      </span>
    </>
  );
}
