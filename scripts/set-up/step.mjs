// One line for each step with the time it took, and a sign of life while a long one runs.
import process from "node:process";

const seconds = (since) => (Date.now() - since) / 1000;

/** Shows that `doing` is still under way: a ticking line on a terminal, elsewhere a line each 10 s. Returns how to stop it. */
function signOfLife(doing, began) {
  if (process.stdout.isTTY) {
    const draw = () => process.stdout.write(`\r\u001B[2K… ${doing} (${Math.floor(seconds(began))} s)`);
    draw();
    const timer = setInterval(draw, 1000);
    return () => {
      clearInterval(timer);
      process.stdout.write("\r\u001B[2K");
    };
  }
  const timer = setInterval(() => console.log(`… still ${doing} (${Math.floor(seconds(began))} s)`), 10_000);
  return () => clearInterval(timer);
}

/** Does `work`, showing `doing` meanwhile and afterwards `done` with the time; `work` may return a better word for `done`. */
export async function step({ doing, done, long = false }, work) {
  const began = Date.now();
  if (long && !process.stdout.isTTY) console.log(`… ${doing}`);
  const stop = signOfLife(doing, began);
  try {
    const result = await work();
    stop();
    const took = seconds(began);
    console.log(
      `✓ ${typeof result === "string" ? result : done} (${took < 10 ? took.toFixed(1) : Math.round(took)} s)`,
    );
    return result;
  } finally {
    stop();
  }
}
