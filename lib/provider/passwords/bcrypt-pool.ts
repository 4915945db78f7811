// A bounded pool of bcrypt workers: as many turns at once as workers, a short queue, and beyond it a refusal.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Too many people are signing in at this moment; trying again in a few seconds will do. */
export class PasswordPoolBusyError extends Error {}

type Job = { id: number; password: string; against?: string; cost?: number };
type Pending = { resolve: (value: never) => void; reject: (error: Error) => void };

const longestQueue = 200;

class BcryptPool {
  readonly #idle: Worker[] = [];
  readonly #queue: (() => void)[] = [];
  readonly #pending = new Map<number, Pending>();
  #started = 0;
  #nextId = 0;

  /** Runs `use` while holding one worker; throws PasswordPoolBusyError when the queue is full. */
  async turn<T>(use: (worker: Worker) => Promise<T>): Promise<T> {
    const worker = await this.#acquire();
    worker.ref(); // an idle worker does not keep the process alive, a working one does
    try {
      return await use(worker);
    } finally {
      worker.unref();
      this.#idle.push(worker);
      this.#queue.shift()?.();
    }
  }

  run<T>(worker: Worker, job: Omit<Job, "id">): Promise<T> {
    const id = this.#nextId++;
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      worker.postMessage({ ...job, id });
    });
  }

  async #acquire(): Promise<Worker> {
    if (this.#idle.length === 0 && this.#started < Math.max(1, availableParallelism() - 1))
      this.#idle.push(this.#start());
    while (this.#idle.length === 0) {
      if (this.#queue.length >= longestQueue) throw new PasswordPoolBusyError("the password queue is full");
      await new Promise<void>((resume) => this.#queue.push(resume));
    }
    return this.#idle.pop()!;
  }

  #start(): Worker {
    this.#started += 1;
    const worker = new Worker(join(process.cwd(), "lib/provider/passwords/bcrypt-worker.mjs"));
    worker.on("message", ({ id, value, error }: { id: number; value: never; error?: string }) => {
      const pending = this.#pending.get(id);
      this.#pending.delete(id);
      if (error === undefined) pending?.resolve(value);
      else pending?.reject(new Error(error));
    });
    return worker;
  }
}

const perProcess = globalThis as { bothSidesBcryptPool?: BcryptPool };

/** The pool of this process. */
export function bcryptPool(): BcryptPool {
  perProcess.bothSidesBcryptPool ??= new BcryptPool();
  return perProcess.bothSidesBcryptPool;
}
