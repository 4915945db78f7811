// What a browser sees in the inspector at one moment: its runs and those of the clients that it watches, and the messages
// of the one that it looks at.
import { concerning } from "@/lib/inspector/concerning";
import { viewMessages, type MessageView } from "@/lib/inspector/message-view";
import type { Locale } from "@/lib/locale";
import type { Exchange, Pair, Party } from "@/lib/trace/exchange";
import { unnotedOf } from "@/lib/trace/full-runs";
import { originalOf } from "@/lib/trace/originals";
import { readExchanges, readRuns, readRunsOfClients, type Run } from "@/lib/trace/ring";
import { heldFor, holdsAnswers, isStepping, type Held } from "@/lib/trace/step-mode";
import { watchedClients } from "@/lib/trace/watchers";

type SeenRun = Run & { isOwn: boolean };

/**
 * A run with its time of day in words, the server's: a page that was drawn twice must not read differently. One that is
 * not the browser's own is seen because it is a login of a client that the browser watches.
 */
export type RunView = Pick<SeenRun, "id" | "clientId" | "isOwn"> & { time: string };

/** A message that waits in step mode: a request, or an answer with its `status`; `until` is in milliseconds since 1970. */
export type HeldView = Pick<Exchange, "channel" | "method" | "path"> &
  Pick<Held, "id" | "until" | "isToTimeOut"> & { from: Party; to: Party; parameters: Pair[]; status: number | null };

export type Watched = {
  runs: RunView[];
  run: string | null;
  /** The clients whose logins are seen as well. */
  clients: string[];
  messages: MessageView[];
  /** How many more there were that the run has no room for. */
  unnoted: number;
  isStepping: boolean;
  holdsAnswers: boolean;
  held: HeldView[];
};

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

function viewHeld({ id, until, isToTimeOut, exchange, answer }: Held): HeldView {
  const { from, to, channel, method, path, query, form } = exchange;
  const about = { id, until, isToTimeOut, channel, method, path };
  if (answer === null) return { ...about, from, to, parameters: [...query, ...form], status: null };
  return { ...about, from: to, to: from, ...answer };
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
    unnoted: run === undefined ? 0 : unnotedOf(run.id),
    isStepping: browser !== null && isStepping(browser),
    holdsAnswers: browser !== null && holdsAnswers(browser),
    held: browser === null ? [] : heldFor(browser).map(viewHeld),
  };
}
