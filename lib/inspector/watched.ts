// What a browser sees in the inspector at one moment: its runs and those of the clients that it watches, and the messages
// of the one that it looks at.
import { concerning } from "@/lib/inspector/concerning";
import { viewMessages, type MessageView } from "@/lib/inspector/message-view";
import type { Locale } from "@/lib/locale";
import type { Exchange } from "@/lib/trace/exchange";
import { originalOf } from "@/lib/trace/originals";
import { readExchanges, readRuns, readRunsOfClients, type Run } from "@/lib/trace/ring";
import { heldFor, isStepping, type Held } from "@/lib/trace/step-mode";
import { watchedClients } from "@/lib/trace/watchers";

type SeenRun = Run & { isOwn: boolean };

/**
 * A run with its time of day in words, the server's: a page that was drawn twice must not read differently. One that is
 * not the browser's own is seen because it is a login of a client that the browser watches.
 */
export type RunView = Pick<SeenRun, "id" | "clientId" | "isOwn"> & { time: string };

/** A message that waits in step mode; `until` is in milliseconds since 1970. */
export type HeldView = Pick<Exchange, "from" | "to" | "channel" | "method" | "path" | "query" | "form"> &
  Pick<Held, "id" | "until" | "isToTimeOut">;

export type Watched = {
  runs: RunView[];
  run: string | null;
  /** The clients whose logins are seen as well. */
  clients: string[];
  messages: MessageView[];
  isStepping: boolean;
  held: HeldView[];
};

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

function viewHeld({ id, until, isToTimeOut, exchange }: Held): HeldView {
  const { from, to, channel, method, path, query, form } = exchange;
  return { id, until, isToTimeOut, from, to, channel, method, path, query, form };
}

/** The newest runs that a browser may see, its own and those of `clients`. */
function runsOf(browser: string, clients: string[]): SeenRun[] {
  const own = readRuns(browser).map((run) => ({ ...run, isOwn: true }));
  const isOther = ({ id }: Run) => !own.some((one) => one.id === id);
  const others = clients.length === 0 ? [] : readRunsOfClients(clients).filter(isOther);
  return [...own, ...others.map((run) => ({ ...run, isOwn: false }))]
    .sort((one, other) => other.createdAt - one.createdAt)
    .slice(0, 50);
}

function messagesOf({ id, clientId, isOwn }: SeenRun, locale: Locale): MessageView[] {
  const kept = readExchanges(id);
  return isOwn ? viewMessages(kept, locale, originalOf) : viewMessages(concerning(clientId, kept), locale);
}

/** The run `asked` for when this browser may see it, else the newest that it may; none of another browser's besides. */
export function watch(browser: string | null, asked: string | null, locale: Locale): Watched {
  const clients = browser === null ? [] : watchedClients(browser);
  const seen = browser === null ? [] : runsOf(browser, clients);
  const run = seen.find(({ id }) => id === asked) ?? (asked === null ? seen[0] : undefined);
  return {
    runs: seen.map(({ createdAt, ...view }) => ({ ...view, time: time.format(createdAt) })),
    run: run?.id ?? null,
    clients,
    messages: run === undefined ? [] : messagesOf(run, locale),
    isStepping: browser !== null && isStepping(browser),
    held: browser === null ? [] : heldFor(browser).map(viewHeld),
  };
}
