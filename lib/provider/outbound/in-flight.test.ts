import { expect, test } from "vitest";
import { inFlight } from "./in-flight";
import { OutboundFailedError } from "./outbound-error";

const never = new AbortController().signal;

function work(count: number, signal = never) {
  const ends: (() => void)[] = [];
  const all = Array.from({ length: count }, () => inFlight(signal, () => new Promise<void>((end) => ends.push(end))));
  return { ends, all };
}

test("150 ten requests are under way at most, and the others take their turn", async () => {
  const { ends, all } = work(30);
  await Promise.resolve();
  for (let ended = 0; ended < 30; ended += 1) {
    expect(ends).toHaveLength(Math.min(30, ended + 10));
    ends[ended]!();
    await all[ended];
    await Promise.resolve();
  }
});

test("150 who waits too long gives up, and takes no turn", async () => {
  const { ends, all } = work(10);
  const impatient = new AbortController();
  const late = work(5, impatient.signal);
  impatient.abort();
  for (const one of late.all) await expect(one).rejects.toThrow(OutboundFailedError);
  await Promise.resolve();
  ends.forEach((end) => end());
  await Promise.all(all);
  expect(late.ends).toEqual([]);
  await inFlight(never, () => Promise.resolve());
});

test("150 no more than a hundred wait", async () => {
  const { ends, all } = work(110);
  await expect(inFlight(never, () => Promise.resolve())).rejects.toThrow(OutboundFailedError);
  for (let ended = 0; ended < 110; ended += 1) {
    await Promise.resolve();
    ends[ended]!();
    await all[ended];
  }
});
