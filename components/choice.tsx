// A checkbox or radio button with its label and a line that explains it.
import type { InputHTMLAttributes, ReactNode } from "react";

type ChoiceProps = {
  type: "checkbox" | "radio";
  label: ReactNode;
  name: string;
  hint?: ReactNode;
} & InputHTMLAttributes<HTMLInputElement>;

/** One thing to tick or to pick; the hint is tied to it for screen readers. */
export function Choice({ label, hint, ...attributes }: ChoiceProps) {
  const id = [attributes.name, attributes.value].filter(Boolean).join("-");
  return (
    <div className="flex gap-3 py-1">
      <input
        {...attributes}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="size-6 shrink-0 accent-brand"
      />
      <div>
        <label htmlFor={id} className="cursor-pointer font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
