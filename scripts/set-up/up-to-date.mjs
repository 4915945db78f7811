// What is made from files is made again only when those files changed, and by one command at a time.
import { keep, kept } from "./fingerprint.mjs";
import { alone } from "./lock.mjs";
import { step } from "./step.mjs";

/** Does `work` unless `isFresh()`, by default because the fingerprint kept in the file `stamp` is `current()`; keeps it afterwards. */
export async function bringUpToDate({ doing, done, stamp, current, isFresh = () => kept(stamp) === current() }, work) {
  if (isFresh()) return;
  await alone(async () => {
    if (isFresh()) return;
    await step({ doing, done, long: true }, async () => {
      keep(stamp, "");
      await work();
      keep(stamp, current());
    });
  });
}
