// Every parameter of a message in a field of its own: what a person changes is sent so, what they untick is left out.
import { useState } from "react";
import { Button } from "@/components/button";
import type { ParameterView } from "@/lib/inspector/message-view";
import { tamperingText } from "@/lib/inspector/messages/tampering";
import type { Change } from "@/lib/inspector/tampering/by-hand";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; parameters: ParameterView[]; isSending: boolean; send: (changes: Change[]) => void };

/** What differs from what was sent. */
function changesOf(parameters: ParameterView[], values: Record<string, string | null>): Change[] {
  return parameters.flatMap(({ name, value }): Change[] => {
    const now = values[name];
    return now === undefined || now === value ? [] : [{ name, value: now }];
  });
}

export function ByHand({ locale, parameters, isSending, send }: Props) {
  const text = tamperingText[locale];
  const [values, setValues] = useState<Record<string, string | null>>({});
  return (
    <form
      className="mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(changesOf(parameters, values));
      }}
    >
      <h3 className="font-semibold">{text.byHand}</h3>
      <p className="text-muted">{text.byHandHelp}</p>
      {parameters.map(({ name, value }, at) => {
        const now = values[name] === undefined ? value : values[name];
        return (
          <div key={`${name}${at}`} className="mt-2 flex items-start gap-2">
            <input
              type="checkbox"
              className="mt-2 size-6"
              aria-label={`${name}: ${text.remove}`}
              checked={now !== null}
              onChange={({ target }) => setValues({ ...values, [name]: target.checked ? value : null })}
            />
            <label className="min-w-0 flex-1">
              <span className="block font-mono font-semibold">{name}</span>
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
      })}
      <Button type="submit" variant="secondary" disabled={isSending} className="mt-3">
        {text.send}
      </Button>
    </form>
  );
}
