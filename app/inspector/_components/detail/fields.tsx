// Every parameter of a message in a field of its own: what a person changes is sent so, what they untick is left out.
import { useState } from "react";
import { tamperingText } from "@/lib/inspector/messages/tampering";
import type { Change } from "@/lib/inspector/tampering/by-hand";
import type { Locale } from "@/lib/locale";

type Parameter = { name: string; value: string };
type Values = Record<string, string | null>;
type Props = { locale: Locale; parameters: Parameter[]; values: Values; setValues: (values: Values) => void };

/** What a person changed in the fields of these parameters. */
export function useChanges(parameters: Parameter[]): Pick<Props, "values" | "setValues"> & { changes: Change[] } {
  const [values, setValues] = useState<Values>({});
  const changes = parameters.flatMap(({ name, value }): Change[] => {
    const now = values[name];
    return now === undefined || now === value ? [] : [{ name, value: now }];
  });
  return { values, setValues, changes };
}

export function Fields({ locale, parameters, values, setValues }: Props) {
  const text = tamperingText[locale];
  return parameters.map(({ name, value }, at) => {
    const now = values[name] === undefined ? value : values[name];
    return (
      <div key={`${name}${at}`} className="mt-2 flex items-start gap-2">
        <input
          type="checkbox"
          className="mt-7 size-6 shrink-0 accent-brand"
          aria-label={text.leaveIn(name)}
          checked={now !== null}
          onChange={({ target }) => setValues({ ...values, [name]: target.checked ? value : null })}
        />
        <label className="min-w-0 flex-1">
          <span className="block font-mono font-semibold wrap-anywhere">{name}</span>
          <input
            className="mt-0.5 block min-h-9 w-full rounded-field border border-edge bg-raised px-2 py-1 font-mono text-ink disabled:text-muted"
            value={now ?? ""}
            disabled={now === null}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => setValues({ ...values, [name]: target.value })}
          />
        </label>
      </div>
    );
  });
}
