// A message that waits: it goes on, is changed first, is lost, or gets no answer.
import { useEffect, useState } from "react";
import { Fields, useChanges } from "@/app/inspector/_components/detail/fields";
import { Button } from "@/components/button";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import { stepText } from "@/lib/inspector/messages/step";
import type { Change } from "@/lib/inspector/tampering/by-hand";
import type { HeldView } from "@/lib/inspector/watched";
import type { Locale } from "@/lib/locale";

type Decide = (decision: "continue" | "drop" | "time-out", changes: Change[]) => void;

/** The seconds until a moment, told anew each second. */
function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((moment - now) / 1_000));
}

export function HeldMessage({ locale, held, decide }: { locale: Locale; held: HeldView; decide: Decide }) {
  const [text, words] = [stepText[locale], inspectorText[locale]];
  const [isEditing, setEditing] = useState(false);
  const parameters = held.parameters.map(([name, value]) => ({ name, value }));
  const { changes, ...fields } = useChanges(parameters);
  const seconds = useSecondsUntil(held.until);
  const goOn = () => decide("continue", changes);
  const onKey = (key: string) => {
    if (key === "e") setEditing(true);
    else if (key === " ") goOn();
    else return false;
    return true;
  };
  return (
    <li
      className="mt-2"
      onKeyDown={(event) => {
        const isOwn = event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement;
        if (!isOwn && onKey(event.key)) event.preventDefault();
      }}
    >
      <p tabIndex={0} data-held={held.id} className="rounded-control font-mono wrap-anywhere">
        {words.parties[held.from]} {words.to} {words.parties[held.to]}, {words.channels[held.channel]}{" "}
        <span className="font-semibold">
          {held.method} {held.path} {held.status}
        </span>
      </p>
      <p className="text-muted">{held.isToTimeOut ? text.timesOut(seconds) : text.goesOn(seconds)}</p>
      {isEditing && <Fields locale={locale} parameters={parameters} {...fields} />}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={goOn}>{text.goOn}</Button>
        {parameters.length > 0 && (
          <Button variant="secondary" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
            {text.edit}
          </Button>
        )}
        <Button variant="secondary" onClick={() => decide("drop", [])}>
          {text.drop}
        </Button>
        <Button variant="secondary" disabled={held.isToTimeOut} onClick={() => decide("time-out", [])}>
          {text.timeOut}
        </Button>
      </div>
    </li>
  );
}
