// What a browser sees in the inspector at one moment: its runs, and the messages of the one that it looks at.
import { viewMessages, type MessageView } from "@/lib/inspector/message-view";
import type { Locale } from "@/lib/locale";
import { readExchanges, readRuns, type Run } from "@/lib/trace/ring";

export type Watched = { runs: Run[]; run: string | null; messages: MessageView[] };

/** The run `asked` for when it is this browser's, else its newest; none of another browser's. */
export function watch(browser: string | null, asked: string | null, locale: Locale): Watched {
  const runs = browser === null ? [] : readRuns(browser);
  const run = runs.find(({ id }) => id === asked)?.id ?? (asked === null ? runs[0]?.id : undefined) ?? null;
  return { runs, run, messages: run === null ? [] : viewMessages(readExchanges(run, 0), locale) };
}
