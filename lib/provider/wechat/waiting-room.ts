// Polls that are held until something happens. One timer for all of them, and only while somebody waits, asks the
// database one question about all; so 200 pages that wait cost as much as one, and every process hears of what another did.
import type { TokenHash } from "@/lib/provider/tokens/hash";
import { isNews, pollCode, type PollCode } from "./rules/poll-code";
import type { WechatLoginStatus } from "./store/store";
import { logins } from "./store/prisma/logins";

type Waiter = {
  uuidHash: TokenHash;
  last: string | undefined;
  /** In milliseconds since 1970. */
  until: number;
  answer: (code: PollCode) => void;
  fail: (error: unknown) => void;
};

type Circumstances = {
  ask: (uuidHashes: TokenHash[]) => Promise<Map<TokenHash, WechatLoginStatus>>;
  /** In milliseconds. */
  pause: number;
  longest: number;
  mostWaiters: number;
};

export type WaitingRoom = {
  /** Answers as soon as there is news for who heard `last`; 408 when time is up, the room is full or closed, or the caller is gone. */
  wait: (uuidHash: TokenHash, last: string | undefined, gone: AbortSignal) => Promise<PollCode>;
  /** Answers everybody at once, and from now on nobody waits. */
  close: () => void;
};

/** Makes a room of its own; a process needs one. */
export function makeWaitingRoom({ ask, pause, longest, mostWaiters }: Circumstances): WaitingRoom {
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  function leave(waiter: Waiter, code: PollCode): void {
    waiters.delete(waiter);
    waiter.answer(code);
  }

  async function look(): Promise<void> {
    const asking = [...waiters];
    try {
      const found = await ask([...new Set(asking.map(({ uuidHash }) => uuidHash))]);
      const now = new Date();
      for (const waiter of asking) {
        const code = pollCode(found.get(waiter.uuidHash), now);
        if (isNews(code, waiter.last)) leave(waiter, code);
        else if (now.getTime() >= waiter.until) leave(waiter, 408);
      }
    } catch (error) {
      for (const waiter of asking) if (waiters.delete(waiter)) waiter.fail(error);
    }
    timer = null;
    lookSoon();
  }

  function lookSoon(): void {
    if (waiters.size > 0) timer ??= setTimeout(() => void look(), pause);
  }

  return {
    wait(uuidHash, last, gone) {
      if (closed || gone.aborted || waiters.size >= mostWaiters) return Promise.resolve(408);
      return new Promise<PollCode>((answer, fail) => {
        const waiter = { uuidHash, last, until: Date.now() + longest, answer, fail };
        waiters.add(waiter);
        gone.addEventListener("abort", () => leave(waiter, 408), { once: true });
        lookSoon();
      });
    },
    close() {
      closed = true;
      for (const waiter of waiters) leave(waiter, 408);
    },
  };
}

const perProcess = globalThis as { bothSidesWaitingRoom?: WaitingRoom };

/** The room of this process; a signal to stop closes it, so that the server has nobody to wait for. */
export function waitingRoom(): WaitingRoom {
  if (perProcess.bothSidesWaitingRoom) return perProcess.bothSidesWaitingRoom;
  const room = makeWaitingRoom({ ask: logins.statuses, pause: 250, longest: 25_000, mostWaiters: 2_000 });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      room.close();
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal); // nobody else was listening: stop as usual
    });
  }
  return (perProcess.bothSidesWaitingRoom = room);
}
