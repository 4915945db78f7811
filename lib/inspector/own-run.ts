// Which runs a browser may do more with than look on: those that it was part of.
import { settings } from "@/lib/settings";
import { readRuns, type Run } from "@/lib/trace/ring";

/** The run of that name when it is `browser`'s own, undefined when it is another's, or the inspector is off. */
export function ownRun(browser: string | null, run: string | null): Run | undefined {
  if (settings().mode !== "demo" || browser === null) return undefined;
  return readRuns(browser).find(({ id }) => id === run);
}
