// What may be at hand already. Waiting for a promise costs a token request more than most of what it waits for
// (docs/decisions/ has the figures), so a function that often knows its answer at once gives it at once.

export type Awaitable<Value> = Value | Promise<Value>;

/** Goes on with a value, at once when it is at hand. */
export function andThen<Value, Result>(
  value: Awaitable<Value>,
  goOn: (value: Value) => Awaitable<Result>,
): Awaitable<Result> {
  return value instanceof Promise ? value.then(goOn) : goOn(value);
}

/** Does `work`; what it throws, at once or later, goes to `failed`, whose answer takes its place. */
export function orElse<Value>(
  work: () => Awaitable<Value>,
  failed: (error: unknown) => Awaitable<Value>,
): Awaitable<Value> {
  try {
    const value = work();
    return value instanceof Promise ? value.catch(failed) : value;
  } catch (error) {
    return failed(error);
  }
}
