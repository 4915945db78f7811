// A labelled text field with its hint and its error.
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";

type TextFieldProps = {
  label: string;
  name: string;
  hint?: ReactNode;
  error?: ReactNode;
  multiline?: boolean;
  /** Lines shown at first, when multiline. */
  rows?: number;
} & InputHTMLAttributes<HTMLInputElement>;

const box = "mt-1.5 block min-h-11 w-full rounded-field border bg-raised px-3 py-2 text-ink placeholder:text-muted";

/** A text field, or a text area when `multiline`; hint and error are tied to it for screen readers. */
export function TextField({ label, hint, error, multiline, rows = 3, className = "", ...attributes }: TextFieldProps) {
  const id = attributes.id ?? attributes.name;
  const described = [attributes["aria-describedby"], error && `${id}-error`, hint && `${id}-hint`]
    .filter(Boolean)
    .join(" ");
  const field = {
    ...attributes,
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : attributes["aria-invalid"],
    className: `${box} ${error ? "border-danger" : "border-edge"} ${className}`,
  };
  return (
    <div>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {multiline ? (
        <textarea {...(field as TextareaHTMLAttributes<HTMLTextAreaElement>)} rows={rows} />
      ) : (
        <input type="text" {...field} />
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm text-danger">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
