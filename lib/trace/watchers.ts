// Who looks on at the logins of a client without being part of them: the browser in which its owner asked for it.
import { bell } from "./ring";

/** A browser looks on for this long (milliseconds). */
const longestWatch = 8 * 60 * 60_000;
/** More than this are not remembered; the oldest go first. */
const mostWatched = 2_000;

type Watching = { browser: string; clientId: string; until: number };

const perProcess = globalThis as { bothSidesWatching?: Map<string, Watching> };
const watching = (perProcess.bothSidesWatching ??= new Map());

/** Lets a browser see the logins of a client for 8 hours from now on; whether its person owns the client, the caller asks. */
export function letWatch(browser: string, clientId: string): void {
  const key = `${browser} ${clientId}`;
  watching.delete(key);
  watching.set(key, { browser, clientId, until: Date.now() + longestWatch });
  if (watching.size > mostWatched) watching.delete(watching.keys().next().value!);
  bell().emit(browser);
}

/** Lets a browser see nothing but its own logins again. */
export function stopWatching(browser: string): void {
  for (const [key, one] of watching) if (one.browser === browser) watching.delete(key);
  bell().emit(browser);
}

/** The clients whose logins a browser may see, in the order in which it asked. */
export function watchedClients(browser: string): string[] {
  const now = Date.now();
  return [...watching.values()].filter((one) => one.browser === browser && one.until > now).map((one) => one.clientId);
}
