// A map for what is in memory only: it never grows past its limit, and forgetting the oldest costs nothing.

/** Keeps at least the `half` entries that were used last and at most twice as many. */
export class YoungAndOld {
  #young = new Map();
  #old = new Map();

  constructor(half = 100_000) {
    this.half = half;
  }

  get(key) {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key, value) {
    if (this.#young.size >= this.half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  delete(key) {
    const inYoung = this.#young.delete(key);
    return this.#old.delete(key) || inYoung;
  }
}
