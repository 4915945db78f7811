// A message changed by hand.
import { Fields, useChanges } from "@/app/inspector/_components/detail/fields";
import { Button } from "@/components/button";
import type { ParameterView } from "@/lib/inspector/message-view";
import { tamperingText } from "@/lib/inspector/messages/tampering";
import type { Change } from "@/lib/inspector/tampering/by-hand";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; parameters: ParameterView[]; isSending: boolean; send: (changes: Change[]) => void };

export function ByHand({ locale, parameters, isSending, send }: Props) {
  const text = tamperingText[locale];
  const { changes, ...fields } = useChanges(parameters);
  return (
    <form
      className="mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(changes);
      }}
    >
      <h3 className="font-semibold">{text.byHand}</h3>
      {parameters.length > 0 && <p className="text-muted">{text.byHandHelp}</p>}
      <Fields locale={locale} parameters={parameters} {...fields} />
      <Button type="submit" variant="secondary" disabled={isSending} className="mt-3">
        {text.send}
      </Button>
    </form>
  );
}
