import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { after } from "@/lib/provider/config";
import { hashSecret, type TokenHash } from "@/lib/provider/tokens/hash";
import type { WechatLoginStatus } from "./store/store";
import { makeWaitingRoom } from "./waiting-room";

const [one, other] = [hashSecret("one"), hashSecret("other")];

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A room, what it reads, and the questions that it asked. */
function room(mostWaiters = 2_000) {
  const states = new Map<TokenHash, WechatLoginStatus>();
  const questions: TokenHash[][] = [];
  const set = (hash: TokenHash, status: WechatLoginStatus["status"]) =>
    states.set(hash, { status, expiresAt: after(new Date(), 300) });
  for (const hash of [one, other]) set(hash, "new");
  const ask = async (hashes: TokenHash[]) => {
    questions.push(hashes);
    return new Map(states);
  };
  return { ...makeWaitingRoom({ ask, pause: 250, longest: 25_000, mostWaiters }), set, questions };
}

const here = () => new AbortController().signal;

test("WeChat 3.2: one question in 250 ms for all who wait, and none when nobody does", async () => {
  const { wait, set, questions } = room();
  const waiting = Array.from({ length: 200 }, () => wait(one, undefined, here()));
  const another = wait(other, undefined, here());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(questions).toEqual(Array.from({ length: 4 }, () => [one, other]));
  set(one, "scanned");
  set(other, "cancelled");
  await vi.advanceTimersByTimeAsync(250);
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([404]));
  expect(await another).toBe(403);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(questions).toHaveLength(5);
  expect(vi.getTimerCount()).toBe(0);
});

test("WeChat 408: who waited for 25 seconds is told that nothing happened", async () => {
  const { wait } = room();
  const waiting = wait(one, undefined, here());
  const settled = vi.fn();
  void waiting.then(settled);
  await vi.advanceTimersByTimeAsync(24_750);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(250);
  expect(await waiting).toBe(408);
});

test("WeChat 402: a login whose time ends while a page waits is over", async () => {
  const { wait } = room();
  await vi.advanceTimersByTimeAsync(290_000);
  const waiting = wait(one, undefined, here());
  await vi.advanceTimersByTimeAsync(10_250);
  expect(await waiting).toBe(402);
});

test("who goes away waits no more, and costs no more questions", async () => {
  const { wait, questions } = room();
  const leaving = new AbortController();
  const waiting = wait(one, undefined, leaving.signal);
  leaving.abort();
  expect(await waiting).toBe(408);
  expect(await wait(one, undefined, leaving.signal)).toBe(408);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(questions.flat()).toEqual([]);
});

test("a full room answers 408 at once, and so does a closed one, which lets everybody go", async () => {
  const { wait, close } = room(2);
  const waiting = [wait(one, undefined, here()), wait(one, undefined, here())];
  expect(await wait(one, undefined, here())).toBe(408);
  close();
  expect(await Promise.all(waiting)).toEqual([408, 408]);
  expect(await wait(one, undefined, here())).toBe(408);
});

test("a question that fails is everybody's failure, and the next ones are asked", async () => {
  let broken = true;
  const ask = async () => {
    if (broken) throw new Error("no database");
    return new Map([[one, { status: "scanned" as const, expiresAt: after(new Date(), 300) }]]);
  };
  const { wait } = makeWaitingRoom({ ask, pause: 250, longest: 25_000, mostWaiters: 2 });
  const waiting = expect(wait(one, undefined, here())).rejects.toThrow("no database");
  await vi.advanceTimersByTimeAsync(250);
  await waiting;
  broken = false;
  const again = wait(one, undefined, here());
  await vi.advanceTimersByTimeAsync(250);
  expect(await again).toBe(404);
});
