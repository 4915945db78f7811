// A labelled list from which one thing is picked.
import type { SelectHTMLAttributes } from "react";

type SelectFieldProps = {
  label: string;
  name: string;
  /** `lang` is the language of a label that is not translated. */
  options: readonly { value: string; label: string; lang?: string }[];
} & SelectHTMLAttributes<HTMLSelectElement>;

/** The list; it is made anew when its value is, since React puts a reset form's list back to the first one. */
export function SelectField({ label, options, ...attributes }: SelectFieldProps) {
  return (
    <div>
      <label htmlFor={attributes.name} className="font-medium">
        {label}
      </label>
      <select
        key={String(attributes.defaultValue)}
        {...attributes}
        id={attributes.name}
        className="mt-1.5 block min-h-11 w-full rounded-field border border-edge bg-raised px-3 py-2 text-ink"
      >
        {options.map(({ label: text, ...option }) => (
          <option key={option.value} {...option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
