// What a browser sees in the inspector at one moment: its runs, and the messages of the one that it looks at.
import { viewMessages, type MessageView } from "@/lib/inspector/message-view";
import type { Locale } from "@/lib/locale";
import type { Exchange } from "@/lib/trace/exchange";
import { originalOf } from "@/lib/trace/originals";
import { readExchanges, readRuns, type Run } from "@/lib/trace/ring";
import { heldFor, isStepping, type Held } from "@/lib/trace/step-mode";

/** A run with its time of day in words, the server's: a page that was drawn twice must not read differently. */
export type RunView = Pick<Run, "id" | "clientId"> & { time: string };

/** A message that waits in step mode; `until` is in milliseconds since 1970. */
export type HeldView = Pick<Exchange, "from" | "to" | "channel" | "method" | "path" | "query" | "form"> &
  Pick<Held, "id" | "until" | "isToTimeOut">;

export type Watched = {
  runs: RunView[];
  run: string | null;
  messages: MessageView[];
  isStepping: boolean;
  held: HeldView[];
};

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

function viewHeld({ id, until, isToTimeOut, exchange }: Held): HeldView {
  const { from, to, channel, method, path, query, form } = exchange;
  return { id, until, isToTimeOut, from, to, channel, method, path, query, form };
}

/** The run `asked` for when it is this browser's, else its newest; none of another browser's. */
export function watch(browser: string | null, asked: string | null, locale: Locale): Watched {
  const kept = browser === null ? [] : readRuns(browser);
  const runs = kept.map(({ id, clientId, createdAt }) => ({ id, clientId, time: time.format(createdAt) }));
  const run = runs.find(({ id }) => id === asked)?.id ?? (asked === null ? runs[0]?.id : undefined) ?? null;
  return {
    runs,
    run,
    messages: run === null ? [] : viewMessages(readExchanges(run), locale, originalOf),
    isStepping: browser !== null && isStepping(browser),
    held: browser === null ? [] : heldFor(browser).map(viewHeld),
  };
}
